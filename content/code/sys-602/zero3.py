"""ZeRO-3 on threads: every rank owns one slice of every layer."""
import threading


class World:
    """Collectives over shared memory; counts the elements each rank receives."""

    def __init__(self, ranks: int):
        self.ranks, self.slots = ranks, [None] * ranks
        self.received = [0] * ranks
        self.barrier = threading.Barrier(ranks)

    def _exchange(self, rank, value):
        self.slots[rank] = value
        self.barrier.wait()
        values = list(self.slots)
        self.barrier.wait()                    # nobody overwrites before all have read
        return values

    def all_gather(self, rank, shard):
        shards = self._exchange(rank, shard)
        self.received[rank] += len(shard) * (self.ranks - 1)
        return [x for s in shards for x in s]

    def reduce_scatter(self, rank, full):
        fulls = self._exchange(rank, full)
        size = len(full) // self.ranks
        self.received[rank] += size * (self.ranks - 1)
        mine = range(rank * size, (rank + 1) * size)
        return [sum(f[i] for f in fulls) / self.ranks for i in mine]


def matvec(w, x):
    n = len(x)
    return [sum(w[i * n + j] * x[j] for j in range(n)) for i in range(n)]


def matvec_t(w, g):
    n = len(g)
    return [sum(w[i * n + j] * g[i] for i in range(n)) for j in range(n)]


# region step
def step(world, rank, shards, x, target, rate, reshard=True):
    """One training step of a chain of square matrices; loss |y - t|^2 / 2."""
    inputs, kept = [], {}
    for layer, shard in enumerate(shards):
        w = world.all_gather(rank, shard)      # first gather
        inputs.append(x)
        x = matvec(w, x)
        if not reshard:
            kept[layer] = w                    # trade memory for the second gather
        del w
    g = [a - b for a, b in zip(x, target)]
    for layer in reversed(range(len(shards))):
        w = kept.pop(layer, None) or world.all_gather(rank, shards[layer])
        full = [gi * xj for gi in g for xj in inputs[layer]]
        g = matvec_t(w, g)
        mine = world.reduce_scatter(rank, full)
        shards[layer] = [p - rate * d for p, d in zip(shards[layer], mine)]
# endregion


def train(weights, batch, ranks, steps, rate=0.05, reshard=True):
    """Runs one thread for each rank; sample i of the batch belongs to rank i."""
    world, result = World(ranks), [None] * ranks

    def run(rank):
        shards = []
        for w in weights:
            size = len(w) // ranks
            shards.append(w[rank * size:(rank + 1) * size])
        for _ in range(steps):
            step(world, rank, shards, *batch[rank], rate, reshard)
        result[rank] = [world.all_gather(rank, s) for s in shards]

    threads = [threading.Thread(target=run, args=(r,)) for r in range(ranks)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return result, world


# region plain
def train_plain(weights, batch, steps, rate=0.05):
    """The same training without sharding: the reference."""
    weights = [list(w) for w in weights]
    for _ in range(steps):
        grads = [[0.0] * len(w) for w in weights]
        for x, target in batch:
            inputs = []
            for w in weights:
                inputs.append(x)
                x = matvec(w, x)
            g = [a - b for a, b in zip(x, target)]
            for layer in reversed(range(len(weights))):
                full = [gi * xj for gi in g for xj in inputs[layer]]
                grads[layer] = [a + b / len(batch) for a, b in zip(grads[layer], full)]
                g = matvec_t(weights[layer], g)
        weights = [[p - rate * d for p, d in zip(w, gw)] for w, gw in zip(weights, grads)]
    return weights
# endregion
