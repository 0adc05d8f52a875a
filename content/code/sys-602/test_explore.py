import unittest

import explore
from explore import M70B_C1K as CASE


class Ranks(unittest.TestCase):
    def test_order(self):
        self.assertEqual([0, 1, 2, 3, 4, 5, 6, 7],
                         explore.group(0, 0, 8, 1, 4, 32))
        self.assertEqual([5, 13, 21, 29], explore.group(5, 2, 8, 1, 4, 32))
        self.assertEqual(32, len(explore.group(5, 3, 8, 1, 4, 32)))
        self.assertEqual(32, explore.group(0, 3, 8, 1, 4, 32)[1])


class Cost(unittest.TestCase):
    def test_board_numbers(self):
        times, used = explore.cost(CASE, 8, 4, 1)
        self.assertAlmostEqual(0.0209 * 2 * 32, times["tp"], delta=0.002)
        self.assertAlmostEqual(0.171, times["dp"], delta=0.001)
        self.assertAlmostEqual(3 / 32, times["bubble"] / times["compute"])
        self.assertAlmostEqual(36.8e9, used, delta=0.1e9)

    def test_tp_across_nodes_is_never_best(self):
        self.assertTrue(all(tp <= 8 for _, tp, *_ in explore.explore(CASE)[:5]))

    def test_reasons(self):
        self.assertEqual("does not fit", explore.reasons(CASE, 1, 1, 1))
        self.assertEqual("heads not divisible", explore.reasons(CASE, 16, 1, 1))
        self.assertEqual("layers not divisible", explore.reasons(CASE, 8, 4, 3))


if __name__ == "__main__":
    unittest.main()
