"""Rules that keep a run alive: spikes, odd replicas, order of sums."""

import math
import struct
from collections import Counter, deque


# region monitor
class Monitor:
    """Judges each gradient norm by the median of recent good ones."""

    def __init__(self, window=64, skip=4.0, clip=1.0, patience=3):
        self.good = deque(maxlen=window)
        self.skip, self.clip, self.patience = skip, clip, patience
        self.bad = 0

    def median(self):
        ordered = sorted(self.good)
        return ordered[len(ordered) // 2] if ordered else math.inf

    def step(self, norm):
        if not math.isfinite(norm) or norm > self.skip * self.median():
            self.bad += 1
            return ("halt" if self.bad >= self.patience else "skip"), 0.0
        self.bad = 0
        self.good.append(norm)
        return "step", min(1.0, self.clip / norm)
# endregion


# region replica
def checksum(values):
    """Order-free and exact: replicas must agree bit for bit."""
    total = 0
    for i, x in enumerate(values):
        bits, = struct.unpack("<Q", struct.pack("<d", x))
        total = (total + (bits ^ (i * 0x9E3779B97F4A7C15))) & (2 ** 64 - 1)
    return total


def odd_ranks(replicas):
    sums = [checksum(r) for r in replicas]
    usual, votes = Counter(sums).most_common(1)[0]
    if votes <= len(sums) // 2:
        return None
    return [i for i, s in enumerate(sums) if s != usual]
# endregion


# region order
def ring_sum(parts, start):
    """The order in which one chunk of a ring reduce-scatter is added."""
    n = len(parts)
    total = parts[start % n]
    for i in range(1, n):
        total += parts[(start + i) % n]
    return total


def tree_sum(parts):
    while len(parts) > 1:
        parts = [sum(parts[i:i + 2]) for i in range(0, len(parts), 2)]
    return parts[0]
# endregion


# region goodput
def effective(hours, failures, lost_minutes):
    return 1 - failures * lost_minutes / 60 / hours
# endregion
