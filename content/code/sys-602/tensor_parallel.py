"""Tensor and sequence parallelism on plain lists: the same product in pieces."""
import math

Matrix = list[list[float]]


def matmul(a: Matrix, b: Matrix) -> Matrix:
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, col)) for col in columns] for row in a]


def silu(a: Matrix) -> Matrix:
    return [[x / (1 + math.exp(-x)) for x in row] for row in a]


def columns(w: Matrix, rank: int, ranks: int) -> Matrix:
    size = len(w[0]) // ranks
    return [row[rank * size:(rank + 1) * size] for row in w]


def rows(w: Matrix, rank: int, ranks: int) -> Matrix:
    size = len(w) // ranks
    return w[rank * size:(rank + 1) * size]


# region collectives
def all_reduce(parts: list[Matrix]) -> list[Matrix]:
    total = [[sum(xs) for xs in zip(*row)] for row in zip(*parts)]
    return [total for _ in parts]


def reduce_scatter(parts: list[Matrix]) -> list[Matrix]:
    total, ranks = all_reduce(parts)[0], len(parts)
    return [rows(total, r, ranks) for r in range(ranks)]   # split along the sequence


def all_gather(parts: list[Matrix]) -> list[Matrix]:
    full = [row for part in parts for row in part]
    return [full for _ in parts]
# endregion


# region mlp
def mlp_parallel(x: Matrix, up: Matrix, down: Matrix, ranks: int) -> list[Matrix]:
    """Column-parallel, then row-parallel: one all-reduce for the pair."""
    partial = []
    for r in range(ranks):
        hidden = silu(matmul(x, columns(up, r, ranks)))     # no message needed
        partial.append(matmul(hidden, rows(down, r, ranks)))
    return all_reduce(partial)


def mlp_sequence_parallel(x_parts: list[Matrix], up: Matrix, down: Matrix) -> list[Matrix]:
    """Each rank owns a slice of the tokens before and after the pair."""
    ranks, partial = len(x_parts), []
    for r, x in enumerate(all_gather(x_parts)):
        hidden = silu(matmul(x, columns(up, r, ranks)))
        partial.append(matmul(hidden, rows(down, r, ranks)))
    return reduce_scatter(partial)
# endregion


# region loss
def vocab_parallel_loss(x: Matrix, head: Matrix, labels: list[int], ranks: int) -> list[float]:
    """Cross entropy without gathering the logits: three numbers for each token."""
    size = len(head[0]) // ranks
    logits = [matmul(x, columns(head, r, ranks)) for r in range(ranks)]
    losses = []
    for t, label in enumerate(labels):
        top = max(max(part[t]) for part in logits)                        # all-reduce max
        total = sum(math.exp(v - top) for part in logits for v in part[t])  # all-reduce sum
        owner, column = divmod(label, size)
        losses.append(math.log(total) + top - logits[owner][t][column])   # all-reduce sum
    return losses
# endregion
