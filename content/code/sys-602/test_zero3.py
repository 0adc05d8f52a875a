import random
import unittest

import zero3


def problem(ranks=4, size=4, layers=3):
    rng = random.Random(602)
    vector = lambda n: [rng.uniform(-0.5, 0.5) for _ in range(n)]
    return [vector(size * size) for _ in range(layers)], [(vector(size), vector(size)) for _ in range(ranks)]


class Zero3Test(unittest.TestCase):
    def test_same_weights_as_without_sharding(self):
        weights, batch = problem()
        result, _ = zero3.train(weights, batch, ranks=4, steps=3)
        plain = zero3.train_plain(weights, batch, steps=3)
        for rank in result:
            for sharded, reference in zip(rank, plain):
                for a, b in zip(sharded, reference):
                    self.assertAlmostEqual(a, b, places=12)

    def volume(self, reshard):
        weights, batch = problem()
        phi = sum(len(w) for w in weights)
        _, world = zero3.train(weights, batch, ranks=4, steps=2, reshard=reshard)
        last_gather = phi * 3 // 4
        return (world.received[0] - last_gather) / 2 / phi

    def test_three_phi_with_resharding(self):
        self.assertEqual(self.volume(reshard=True), 3 * 3 / 4)

    def test_two_phi_without_resharding(self):
        self.assertEqual(self.volume(reshard=False), 2 * 3 / 4)

    def test_every_rank_ends_with_the_same_weights(self):
        weights, batch = problem()
        result, _ = zero3.train(weights, batch, ranks=4, steps=2)
        self.assertTrue(all(r == result[0] for r in result))


if __name__ == "__main__":
    unittest.main()
