"""Bytes on one GPU, and what rounding does to a sum and to a tile."""

import math
from dataclasses import dataclass


# region plan
@dataclass
class Model:
    params: float
    layers: int
    hidden: int
    units: float = 34   # bytes kept for each s*b*h; GELU block, dropout


@dataclass
class Plan:
    tp: int = 1
    pp: int = 1
    dp: int = 1
    stage: int = 1
    weight: float = 2
    grad: float = 2
    optimizer: float = 12
    offload: bool = False
    recompute: bool = False


def states(model, plan):
    """Weights, gradients and optimizer bytes of one GPU."""
    own = model.params / plan.tp / plan.pp
    cut = lambda level: plan.dp if plan.stage >= level else 1
    optimizer = 0 if plan.offload else own * plan.optimizer / cut(1)
    return own * plan.weight / cut(3), own * plan.grad / cut(2), optimizer


def activations(model, plan, seq, microbatch=1):
    """First stage of 1F1B, sequence parallel, no attention matrix kept."""
    layer = model.units * seq * microbatch * model.hidden / plan.tp
    kept = 2 * seq * microbatch * model.hidden / plan.tp
    held = model.layers // plan.pp * plan.pp
    return held * kept + layer if plan.recompute else held * layer


def total(model, plan, seq):
    gathered = 0
    if plan.stage == 3:
        gathered = 2 * model.params / model.layers * plan.weight / plan.tp
    return (sum(states(model, plan)) + activations(model, plan, seq)
            + gathered)
# endregion


# region round
def to_bits(x, bits):
    """Round to `bits` significant bits; BF16 has 8."""
    if x == 0:
        return 0.0
    m, e = math.frexp(x)
    return math.ldexp(round(m * 2 ** bits) / 2 ** bits, e)


def accumulate(values, bits):
    total = 0.0
    for v in values:
        total = to_bits(total + v, bits)
    return total
# endregion


# region tile
def e4m3(x):
    """Nearest E4M3 value: 4 significant bits, subnormals, at most 448."""
    a = min(abs(x), 448.0)
    if a < 2 ** -6:
        a = round(a * 2 ** 9) / 2 ** 9
    else:
        a = min(to_bits(a, 4), 448.0)
    return math.copysign(a, x)


def quantise(values, tile):
    out = []
    for i in range(0, len(values), tile):
        part = values[i:i + tile]
        scale = max(map(abs, part)) / 448 or 1.0
        out += [e4m3(v / scale) * scale for v in part]
    return out


def relative_error(values, got):
    wrong = sum(abs(a - b) for a, b in zip(values, got))
    return wrong / sum(map(abs, values))
# endregion
