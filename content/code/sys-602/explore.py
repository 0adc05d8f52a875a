"""Enumerate parallel layouts of a dense model: fit first, then time."""

from dataclasses import dataclass


# region ranks
def coordinates(rank, tp, cp, pp, dp):
    """Innermost first: neighbours in rank share a tensor-parallel group."""
    out = []
    for size in (tp, cp, pp, dp):
        out.append(rank % size)
        rank //= size
    return tuple(out)


def group(rank, axis, tp, cp, pp, dp):
    """All ranks that differ from `rank` in one coordinate only."""
    mine = coordinates(rank, tp, cp, pp, dp)
    return [r for r in range(tp * cp * pp * dp)
            if all(a == b or i == axis for i, (a, b) in
                   enumerate(zip(mine, coordinates(r, tp, cp, pp, dp))))]
# endregion


# region case
@dataclass
class Case:
    params: float
    layers: int
    hidden: int
    heads: int
    kv_heads: int
    seq: int
    batch: int
    gpus: int
    units: float = 34   # activation bytes for each s*b*h of a layer
    node: int = 8
    memory: float = 80e9 * 0.92
    rate: float = 500e12
    inside: float = 450e9
    outside: float = 50e9
# endregion


# region cost
def cost(c, tp, pp, v):
    """Seconds by cause, nothing overlapped; bytes on the first stage."""
    dp = c.gpus // (tp * pp)
    m = c.batch // dp
    own = c.params / (tp * pp)
    layers = c.layers // pp
    compute = 6 * c.params * c.seq * c.batch / c.gpus / c.rate
    tensor = 2 * c.seq * c.hidden
    tp_link = c.inside if tp <= c.node else c.outside
    times = {
        "compute": compute,
        "bubble": compute * (pp - 1) / (v * m),
        "tp": m * layers * 4 * 2 * (tp - 1) / tp * tensor / tp_link,
        "pp": m * v * 2 * tensor / tp / c.outside if pp > 1 else 0.0,
        "dp": 2 * (dp - 1) / dp * 2 * own / c.outside,
    }
    held = min(pp, m) + (pp - 1) / v if v > 1 else min(pp, m)
    states = own * (4 + 12 / dp)
    activations = layers * held * c.units * c.seq * c.hidden / tp
    return times, states + activations
# endregion


# region explore
def reasons(c, tp, pp, v):
    dp = c.gpus // (tp * pp)
    if c.gpus % (tp * pp):
        return "GPUs not divisible"
    if c.heads % tp or c.kv_heads % tp:
        return "heads not divisible"
    if c.layers % (pp * v):
        return "layers not divisible"
    if c.batch % dp:
        return "batch not divisible"
    if v > 1 and (pp == 1 or c.batch // dp % pp):
        return "microbatches not divisible"
    if cost(c, tp, pp, v)[1] > c.memory:
        return "does not fit"
    return None


def explore(c, degrees=(1, 2, 4, 8, 16, 32), chunks=(1, 2, 4, 5, 10)):
    found = []
    for tp in degrees:
        for pp in degrees:
            for v in chunks:
                if reasons(c, tp, pp, v) is None:
                    times, used = cost(c, tp, pp, v)
                    found.append((sum(times.values()), tp, pp, v, used))
    return sorted(found)
# endregion


M70B_C1K = Case(70553706496, 80, 8192, 64, 8, 8192, 1024, 1024, units=40.5)
