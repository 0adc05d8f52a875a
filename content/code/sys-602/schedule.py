"""A pipeline schedule is one list of operations for each device; run it and measure."""
from collections import namedtuple

Op = namedtuple("Op", "kind microbatch chunk", defaults=(0,))   # kind: F, B or W
Result = namedtuple("Result", "span bubble peaks timeline")


# region orders
def gpipe(p: int, m: int) -> list[list[Op]]:
    return [[Op("F", i) for i in range(m)] + [Op("B", i) for i in range(m)]
            for _ in range(p)]


def one_f_one_b(p: int, m: int) -> list[list[Op]]:
    orders = []
    for stage in range(p):
        warm = min(m, p - 1 - stage)                       # forwards before the first pair
        order = [Op("F", i) for i in range(warm)]
        for i in range(m - warm):
            order += [Op("F", warm + i), Op("B", i)]       # one forward, one backward
        orders.append(order + [Op("B", i) for i in range(m - warm, m)])
    return orders
# endregion


# region interleaved
def interleaved(p: int, m: int, v: int) -> list[list[Op]]:
    """v chunks on each device; microbatches go through the chunks in groups of p."""
    assert m % p == 0, "the number of microbatches must be a multiple of the stages"

    def at(k, kind):
        group, within = divmod(k, p * v)
        chunk = within // p
        return Op(kind, group * p + within % p, chunk if kind == "F" else v - 1 - chunk)

    orders, total = [], m * v
    for stage in range(p):
        warm = min(total, 2 * (p - 1 - stage) + (v - 1) * p)
        order = [at(k, "F") for k in range(warm)]
        for k in range(total - warm):
            order += [at(warm + k, "F"), at(k, "B")]
        orders.append(order + [at(k, "B") for k in range(total - warm, total)])
    return orders
# endregion


# region simulate
def simulate(orders: list[list[Op]], cost: dict[str, float]) -> Result:
    """Runs each device's list in order, as early as the dependencies allow."""
    p = len(orders)
    last = max(op.chunk for order in orders for op in order) * p + p - 1
    done, clock, turn = {}, [0.0] * p, [0] * p

    def needs(stage, op):
        depth = op.chunk * p + stage                       # position in the whole model
        if op.kind == "F":
            return [("F", depth - 1, op.microbatch)] if depth else []
        if op.kind == "W":
            return [("B", depth, op.microbatch)]
        later = [("B", depth + 1, op.microbatch)] if depth < last else []
        return [("F", depth, op.microbatch)] + later

    timeline = [[] for _ in orders]
    while any(turn[s] < len(orders[s]) for s in range(p)):
        moved = False
        for s in range(p):
            while turn[s] < len(orders[s]):
                op = orders[s][turn[s]]
                if any(n not in done for n in needs(s, op)):
                    break
                start = max([clock[s]] + [done[n] for n in needs(s, op)])
                clock[s] = start + cost[op.kind]
                done[op.kind, op.chunk * p + s, op.microbatch] = clock[s]
                timeline[s].append((start, clock[s], op))
                turn[s] += 1
                moved = True
        if not moved:
            raise ValueError("deadlock: every device waits for another")
    return measure(timeline, cost)
# endregion


def measure(timeline, cost) -> Result:
    """Bubble: the span of the busiest device less its work. Peak: microbatches held."""
    spans = [row[-1][1] - row[0][0] for row in timeline]
    work = [sum(end - start for start, end, _ in row) for row in timeline]
    chunks = 1 + max(op.chunk for row in timeline for _, _, op in row)
    splits = any(op.kind == "W" for row in timeline for _, _, op in row)
    free = "W" if splits else "B"
    peaks = []
    for row in timeline:
        held = peak = 0
        for _, _, op in row:
            held += (op.kind == "F") - (op.kind == free)
            peak = max(peak, held)
        peaks.append(peak / chunks)
    worst = max(range(len(spans)), key=spans.__getitem__)
    return Result(max(spans), spans[worst] - work[worst], peaks, timeline)


# region zero_bubble
def zero_bubble(p: int, m: int) -> list[list[Op]]:
    """1F1B with the backward pass cut in two, in no more memory (m >= p)."""
    orders = []
    for stage in range(p):
        warm, weights = p - 1 - stage, iter(range(m))
        order = [Op("F", i) for i in range(warm)]
        for i in range(m - warm):
            order += [Op("F", warm + i), Op("B", i)]
            if i < m - p or i == m - warm - 1:             # near the end W waits for B and F
                order.append(Op("W", next(weights)))
        for i in range(m - warm, m):
            order += [Op("B", i), Op("W", next(weights))]
        orders.append(order + [Op("W", i) for i in weights])
    return orders
# endregion


def draw(result: Result) -> str:
    """One character for each unit of time; F and B carry the microbatch's last digit."""
    rows = []
    for row in result.timeline:
        line = [" "] * int(max(end for r in result.timeline for _, end, _ in r))
        for start, end, op in row:
            for t in range(int(start), int(end)):
                line[t] = str(op.microbatch % 10) if op.kind == "F" else "bw"[op.kind == "W"]
        rows.append("".join(line))
    return "\n".join(rows)


if __name__ == "__main__":
    whole, split = {"F": 1, "B": 2}, {"F": 1, "B": 1, "W": 1}
    p, m = 8, 16
    for name, orders, cost in (
            ("GPipe", gpipe(p, m), whole),
            ("1F1B", one_f_one_b(p, m), whole),
            ("interleaved, 2", interleaved(p, m, 2), {"F": 0.5, "B": 1}),
            ("zero bubble", zero_bubble(p, m), split)):
        r = simulate(orders, cost)
        print(f"{name:15s} span {r.span:5.1f}  bubble {r.bubble:5.1f}  peak {max(r.peaks):4.1f}")
