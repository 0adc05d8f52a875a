import random
import unittest

import moe


class Routing(unittest.TestCase):
    def test_limit_bounds_the_nodes(self):
        rng = random.Random(3)
        for _ in range(200):
            gates = moe.route([rng.random() for _ in range(64)], [0.0] * 64, 8, 8, 4)
            self.assertEqual(8, len(gates))
            self.assertLessEqual(len({e // 8 for e in gates}), 4)
            self.assertAlmostEqual(1.0, sum(gates.values()))

    def test_bias_moves_the_choice_and_not_the_gate(self):
        scores = [0.9, 0.6, 0.5, 0.1]
        self.assertEqual({0, 1}, set(moe.route(scores, [0] * 4, 2)))
        gates = moe.route(scores, [0, -0.2, 0, 0], 2)
        self.assertEqual({0, 2}, set(gates))
        self.assertAlmostEqual(0.9 / 1.4, gates[0])

    def test_bias_balances(self):
        history = moe.simulate(512, 32, 4, 4, 2, 30, 0.01, 0.3)
        self.assertGreater(history[0], 2)
        self.assertLess(sum(history[-10:]) / 10, 1.4)


class Traffic(unittest.TestCase):
    def test_one_copy_a_node(self):
        rng = random.Random(5)
        choices = [moe.route([rng.random() for _ in range(256)], [0] * 256, 8, 8, 4)
                   for _ in range(300)]
        home = [i % 8 for i in range(300)]
        by_expert, by_node = moe.copies(choices, home, 256, 8)
        self.assertLessEqual(by_node, 4 * 300)
        self.assertGreater(by_expert, 1.8 * by_node)

    def test_drop(self):
        self.assertAlmostEqual(0.0, moe.dropped([10, 10, 10, 10], 1.0))
        self.assertAlmostEqual(10 / 40, moe.dropped([20, 10, 5, 5], 1.0))
        self.assertAlmostEqual(8 / 40, moe.dropped([20, 10, 5, 5], 1.25))


class Layer(unittest.TestCase):
    def test_same_as_one_rank(self):
        rng = random.Random(7)
        experts = [lambda x, i=i: (i + 1) * x for i in range(8)]
        tokens = [[rng.random() for _ in range(5)] for _ in range(4)]
        gates = [[moe.route([rng.random() for _ in range(8)], [0] * 8, 2)
                  for _ in row] for row in tokens]
        got = moe.moe_layer(tokens, gates, experts, 4)
        for r, row in enumerate(tokens):
            for t, x in enumerate(row):
                want = sum(g * experts[e](x) for e, g in gates[r][t].items())
                self.assertAlmostEqual(want, got[r][t])


if __name__ == "__main__":
    unittest.main()
