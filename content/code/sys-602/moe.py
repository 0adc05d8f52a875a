"""Routing and traffic of a mixture-of-experts layer, with no framework."""

import random


# region route
def top(values, count):
    order = sorted(range(len(values)), key=lambda i: (-values[i], i))
    return order[:count]


def route(scores, bias, k, nodes=1, limit=1):
    """k experts on at most `limit` nodes; the bias never reaches the gate."""
    biased = [s + b for s, b in zip(scores, bias)]
    size = len(scores) // nodes
    per_node = k // limit
    rank = [sum(sorted(biased[n * size:(n + 1) * size])[-per_node:])
            for n in range(nodes)]
    allowed = {e for n in top(rank, limit)
               for e in range(n * size, (n + 1) * size)}
    masked = [b if e in allowed else float("-inf")
              for e, b in enumerate(biased)]
    chosen = top(masked, k)
    total = sum(scores[e] for e in chosen)
    return {e: scores[e] / total for e in chosen}
# endregion


# region balance
def loads(choices, experts):
    count = [0] * experts
    for gates in choices:
        for e in gates:
            count[e] += 1
    return count


def update_bias(bias, count, speed):
    mean = sum(count) / len(count)
    return [b + speed * ((c < mean) - (c > mean))
            for b, c in zip(bias, count)]


def imbalance(count):
    return max(count) * len(count) / sum(count)
# endregion


# region copies
def copies(choices, home, experts, nodes):
    """Copies that leave the home node: one an expert, or one a node."""
    size = experts // nodes
    by_expert = by_node = 0
    for gates, h in zip(choices, home):
        where = [e // size for e in gates]
        by_expert += sum(n != h for n in where)
        by_node += len(set(where) - {h})
    return by_expert, by_node
# endregion


# region drop
def dropped(count, factor):
    capacity = int(factor * sum(count) / len(count))
    return sum(max(0, c - capacity) for c in count) / sum(count)
# endregion


# region exchange
def exchange(send):
    """send[r][q] is what rank r has for q; every rank gets one list."""
    ranks = range(len(send))
    return [[x for r in ranks for x in send[r][q]] for q in ranks]


def moe_layer(tokens, gates, experts, ranks):
    """Dispatch, compute, combine; tokens[r] are what rank r holds."""
    per_rank = len(experts) // ranks
    send = [[[] for _ in range(ranks)] for _ in range(ranks)]
    for r, row in enumerate(tokens):
        for t, x in enumerate(row):
            for e, g in gates[r][t].items():
                send[r][e // per_rank].append((r, t, e, g, x))
    back = [[[] for _ in range(ranks)] for _ in range(ranks)]
    for q, items in enumerate(exchange(send)):
        for r, t, e, g, x in items:
            back[q][r].append((t, g * experts[e](x)))
    out = [[0.0] * len(row) for row in tokens]
    for r, items in enumerate(exchange(back)):
        for t, y in items:
            out[r][t] += y
    return out
# endregion


def simulate(tokens, experts, k, nodes, limit, steps, speed, skew, seed=1):
    """A skewed router; the imbalance of each step while the bias learns."""
    rng = random.Random(seed)
    favour = [skew * rng.random() for _ in range(experts)]
    bias = [0.0] * experts
    history = []
    for _ in range(steps):
        choices = [route([rng.random() + f for f in favour], bias, k,
                         nodes, limit)
                   for _ in range(tokens)]
        count = loads(choices, experts)
        history.append(imbalance(count))
        bias = update_bias(bias, count, speed)
    return history
