"""Messages and time of one training step for a dense model under TP, CP, PP and DP."""
from dataclasses import dataclass, replace

from memory_planner import M70B, Plan, fitting, peak


# region links
@dataclass(frozen=True)
class Machine:
    fast: float = 450e9        # bytes/s per GPU and direction inside the node
    slow: float = 50e9         # bytes/s per GPU and direction on its NIC
    rate: float = 400e12       # FLOP/s that kernels reach
    peak: float = 989e12       # dense BF16
    node: int = 8
# endregion


# region messages
def messages(model, plan, machine):
    """Rows of (name, times a step, bytes sent by one GPU each time, seconds each time)."""
    m, layers = plan.microbatches, model.layers // plan.pp
    tokens = plan.seq * plan.micro / plan.cp
    tensor = 2 * tokens * model.hidden
    rows = []
    if plan.tp > 1:
        size = 2 * (plan.tp - 1) / plan.tp * tensor
        link = machine.fast if plan.tp <= machine.node else machine.slow
        rows.append(("tp", 4 * layers * m, size, size / link))
    if plan.cp > 1:                                        # K and V: gather twice, scatter gradients once
        size = (plan.cp - 1) * 2 * tokens * model.kv_heads * model.head_dim * 2 / plan.tp
        link = machine.fast if plan.tp * plan.cp <= machine.node else machine.slow
        rows.append(("cp", 3 * layers * m, size, size / link))
    if plan.pp > 1:
        rows.append(("pp", 2 * m * plan.chunks, tensor / plan.tp, tensor / plan.tp / machine.slow))
    ranks = plan.dp * plan.cp
    if ranks > 1:
        own = plan.grad_bytes * model.params / (plan.tp * plan.pp)
        rows.append(("dp", 1, 2 * (ranks - 1) / ranks * own, 2 * (ranks - 1) / ranks * own / machine.slow))
    return rows
# endregion


# region step
def step(model, plan, machine, exposed=None):
    """Seconds of one step; `exposed` says which share of each message kind is not hidden."""
    exposed = exposed or {}
    flops = 6 * model.params * plan.batch * plan.seq
    compute = flops / (plan.gpus * machine.rate)
    wire = {name: times * seconds for name, times, _, seconds in messages(model, plan, machine)}
    inside = sum(exposed.get(k, 0) * wire.get(k, 0) for k in ("tp", "cp", "pp"))
    bubble = (plan.pp - 1) / (plan.microbatches * plan.chunks) * (compute + inside)
    outside = exposed.get("dp", 0) * wire.get("dp", 0)
    total = compute + inside + bubble + outside
    return {"compute": compute, "inside": inside, "bubble": bubble, "dp": outside, "total": total,
            "mfu": flops / (plan.gpus * machine.peak * total)}
# endregion


# region rank
WORST = {"tp": 1, "cp": 1, "pp": 0, "dp": 1}
BEST = {}


def rank(model, plans, machine):
    """Plans with their slowest and fastest step, best guaranteed time first."""
    rows = [(step(model, p, machine, WORST)["total"], step(model, p, machine, BEST)["total"], p) for p in plans]
    return sorted(rows, key=lambda row: row[:2])
# endregion


def line(model, p, machine):
    fast, slow = (step(model, p, machine, e)["total"] for e in (BEST, WORST))
    return (f"TP {p.tp} CP {p.cp} PP {p.pp:2d} DP {p.dp:3d} v {p.chunks}: "
            f"{fast:5.2f} to {slow:5.2f} s, {peak(model, p)[0] / 1e9:4.1f} GB")


if __name__ == "__main__":
    case = Plan(tp=8, pp=4, dp=32)
    for p in (case, replace(case, chunks=5), *(p for _, _, p in rank(M70B, fitting(M70B, 1024, 1024, 8192, 72e9), Machine())[:3])):
        print(line(M70B, p, Machine()))
