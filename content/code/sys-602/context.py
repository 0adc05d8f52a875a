"""Context parallelism on lists: who holds what, and exact merging."""

import math


# region assign
def contiguous(chunks, ranks):
    width = chunks // ranks
    return [list(range(r * width, (r + 1) * width)) for r in range(ranks)]


def zigzag(ranks):
    """2c chunks; rank i holds chunk i and its mirror image 2c-1-i."""
    return [[i, 2 * ranks - 1 - i] for i in range(ranks)]


def work(held):
    """Causal work in full chunk pairs; the diagonal counts half."""
    return [sum(c + 0.5 for c in mine) for mine in held]
# endregion


# region attend
def partial(q, keys, values, visible):
    """One query over one block: maximum, sum, unnormalised output."""
    scores = [sum(a * b for a, b in zip(q, k)) for k in keys]
    scores = [s for s, v in zip(scores, visible) if v]
    kept = [x for x, v in zip(values, visible) if v]
    if not scores:
        return float("-inf"), 0.0, [0.0] * len(values[0])
    m = max(scores)
    w = [math.exp(s - m) for s in scores]
    return m, sum(w), [sum(a * x[d] for a, x in zip(w, kept))
                       for d in range(len(values[0]))]


def merge(a, b):
    m = max(a[0], b[0])
    if m == float("-inf"):
        return a
    fa, fb = math.exp(a[0] - m), math.exp(b[0] - m)
    return (m, a[1] * fa + b[1] * fb,
            [x * fa + y * fb for x, y in zip(a[2], b[2])])
# endregion


# region ring
def ring_attention(q, k, v, held):
    """held[r] are the positions of rank r; K and V travel, Q stays."""
    ranks = len(held)
    state = {p: (float("-inf"), 0.0, [0.0] * len(v[0]))
             for mine in held for p in mine}
    block = [list(mine) for mine in held]
    skipped = 0
    for _ in range(ranks):
        for r in range(ranks):
            for p in held[r]:
                visible = [j <= p for j in block[r]]
                if not any(visible):
                    skipped += 1
                    continue
                got = partial(q[p], [k[j] for j in block[r]],
                              [v[j] for j in block[r]], visible)
                state[p] = merge(state[p], got)
        block = block[-1:] + block[:-1]
    out = [[x / state[p][1] for x in state[p][2]] for p in range(len(q))]
    return out, skipped
# endregion


# region bytes
def ring_bytes(s, c, kv_heads, dim, size=2):
    """One rank, one layer, forward: K and V of s/c tokens, c-1 times."""
    return 2 * (s // c) * kv_heads * dim * size * (c - 1)


def ulysses_bytes(s, c, heads, kv_heads, dim, size=2):
    """Q, K, V to heads and the output back: four all-to-alls."""
    local = (s // c) * dim * size
    return (2 * heads + 2 * kv_heads) * local * (c - 1) // c
# endregion
