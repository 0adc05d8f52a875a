import random
import unittest

import memory

M70B = memory.Model(70553706496, 80, 8192, units=40.5)


class Fit(unittest.TestCase):
    def gb(self, **plan):
        return memory.total(M70B, memory.Plan(**plan), 8192) / 1e9

    def test_four_plans(self):
        self.assertAlmostEqual(88.9, self.gb(tp=8, dp=4), delta=0.1)
        self.assertAlmostEqual(52.3, self.gb(dp=32, stage=3, recompute=True), delta=0.1)
        self.assertAlmostEqual(62.5, self.gb(tp=8, pp=4), delta=0.1)
        self.assertAlmostEqual(62.5, self.gb(tp=8, dp=4, offload=True), delta=0.1)

    def test_the_gelu_block_needs_less(self):
        gelu = memory.Model(70553706496, 80, 8192)
        plan = memory.Plan(tp=8, dp=4)
        self.assertAlmostEqual(
            34 / 40.5, memory.activations(gelu, plan, 8192)
            / memory.activations(M70B, plan, 8192))


class Rounding(unittest.TestCase):
    def test_bf16_sum_of_ones_stalls(self):
        self.assertEqual(256.0, memory.accumulate([1.0] * 1000, 8))
        self.assertEqual(1000.0, memory.accumulate([1.0] * 1000, 24))

    def test_e4m3_values(self):
        for x in (448, 240, 1.125, 2 ** -6, 2 ** -9):
            self.assertEqual(x, memory.e4m3(x))
        self.assertEqual(448, memory.e4m3(1000))
        self.assertEqual(0, memory.e4m3(2 ** -11))

    def test_a_tile_confines_an_outlier(self):
        rng = random.Random(4)
        values = [rng.gauss(0, 1) for _ in range(4096)]
        values[7] = 1e5
        rest = [v for i, v in enumerate(values) if not 0 <= i < 128]
        whole = memory.quantise(values, 4096)[128:]
        tiles = memory.quantise(values, 128)[128:]
        self.assertGreater(memory.relative_error(rest, whole), 0.1)
        self.assertLess(memory.relative_error(rest, tiles), 0.03)


if __name__ == "__main__":
    unittest.main()
