"""Where the MFU goes: measured shares of a step as factors, and what each repair would save."""


# region factors
def ladder(ideal, kernels, exposed, bubble, clock, stall):
    """Cumulative seconds of a step, one line for each cause.

    ideal: seconds of the FLOPs at the peak; kernels: achieved over peak; exposed: seconds of
    communication alone; bubble: over ideal time; clock: slowest GPU over nominal; stall: seconds.
    """
    rows = [("ideal", ideal)]
    rows.append(("kernels", rows[-1][1] / kernels))
    rows.append(("exposed", rows[-1][1] + exposed))
    rows.append(("bubble", rows[-1][1] * (1 + bubble)))
    rows.append(("clock", rows[-1][1] / clock))
    rows.append(("stall", rows[-1][1] + stall))
    return rows


def mfu(**causes):
    return causes["ideal"] / ladder(**causes)[-1][1]


def factors(**causes):
    """The same ladder as factors; their product is the MFU."""
    rows = ladder(**causes)
    return [(name, rows[i][1] / seconds) for i, (name, seconds) in enumerate(rows[1:])]
# endregion


# region repairs
PERFECT = {"exposed": 0.0, "clock": 1.0, "stall": 0.0}


def savings(repairs=PERFECT, **causes):
    """Seconds saved by each repair alone, largest first."""
    before = ladder(**causes)[-1][1]
    after = {name: ladder(**{**causes, name: value})[-1][1] for name, value in repairs.items()}
    return sorted(((before - seconds, name) for name, seconds in after.items()), reverse=True)


def kernels_needed(target, **causes):
    """Kernel rate over peak that a target MFU demands if nothing else changes (bisection)."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if mfu(**{**causes, "kernels": middle}) < target else (low, middle)
    return high
# endregion


RUN = {"ideal": 3.506, "kernels": 400 / 989, "exposed": 0.8025, "bubble": 3 / 32, "clock": 0.9, "stall": 1.0}

if __name__ == "__main__":
    for name, seconds in ladder(**RUN):
        print(f"{name:8s} {seconds:6.2f} s")
    print(f"MFU {mfu(**RUN):.1%}", savings({**PERFECT, "bubble": 3 / 160}, **RUN))
