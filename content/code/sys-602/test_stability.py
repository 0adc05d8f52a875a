import math
import random
import unittest

from stability import Monitor, checksum, effective, odd_ranks, ring_sum, tree_sum


class Spikes(unittest.TestCase):
    def feed(self, norms):
        monitor = Monitor()
        return [monitor.step(n)[0] for n in norms]

    def test_one_spike_is_skipped(self):
        got = self.feed([0.5] * 20 + [6.0] + [0.5] * 5)
        self.assertEqual(1, got.count("skip"))
        self.assertEqual("step", got[-1])

    def test_slow_growth_is_not_a_spike(self):
        norms = [0.5 * 1.01 ** i for i in range(200)]
        self.assertNotIn("skip", self.feed(norms))

    def test_three_in_a_row_halt(self):
        self.assertEqual("halt", self.feed([0.5] * 10 + [math.nan] * 3)[-1])

    def test_clip(self):
        monitor = Monitor()
        monitor.step(1.5)
        self.assertAlmostEqual(0.5, monitor.step(2.0)[1])


class Replicas(unittest.TestCase):
    def test_one_flipped_bit_is_found(self):
        good = [0.1 * i for i in range(100)]
        bad = list(good)
        bad[41] = math.nextafter(bad[41], 10.0)
        self.assertEqual([2], odd_ranks([good, good, bad, good]))
        self.assertIsNone(odd_ranks([good, bad]))

    def test_swapped_values_differ(self):
        self.assertNotEqual(checksum([1.0, 2.0]), checksum([2.0, 1.0]))


class Order(unittest.TestCase):
    def test_order_changes_bits_and_not_the_value(self):
        rng = random.Random(1)
        parts = [rng.gauss(0, 1) for _ in range(64)]
        sums = {ring_sum(parts, s) for s in range(64)} | {tree_sum(parts)}
        self.assertGreater(len(sums), 1)
        self.assertLess(max(sums) - min(sums), 1e-12)
        self.assertEqual(ring_sum(parts, 3), ring_sum(parts, 3))


class Goodput(unittest.TestCase):
    def test_llama(self):
        self.assertAlmostEqual(0.9, effective(54 * 24, 419, 18.56), places=3)


if __name__ == "__main__":
    unittest.main()
