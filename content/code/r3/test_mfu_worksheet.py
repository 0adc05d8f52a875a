import math
import unittest

from mfu_worksheet import PERFECT, RUN, factors, kernels_needed, ladder, mfu, savings


class MfuWorksheet(unittest.TestCase):
    def test_the_run_of_the_mock(self):
        self.assertAlmostEqual(ladder(**RUN)[-1][1], 12.51, 2)
        self.assertAlmostEqual(mfu(**RUN), 0.28, 3)

    def test_factors_multiply_to_the_mfu(self):
        self.assertAlmostEqual(math.prod(f for _, f in factors(**RUN)), mfu(**RUN))

    def test_every_line_only_adds(self):
        seconds = [s for _, s in ladder(**RUN)]
        self.assertEqual(seconds, sorted(seconds))

    def test_a_perfect_run_is_limited_by_its_kernels(self):
        perfect = {**RUN, **PERFECT, "bubble": 0}
        self.assertAlmostEqual(mfu(**perfect), 400 / 989)

    def test_savings_do_not_add(self):
        repairs = {**PERFECT, "bubble": 3 / 160}
        both = ladder(**RUN)[-1][1] - ladder(**{**RUN, **repairs})[-1][1]
        self.assertLess(both, sum(s for s, _ in savings(repairs, **RUN)))

    def test_the_slow_gpu_is_worth_most(self):
        self.assertEqual(savings({**PERFECT, "bubble": 3 / 160}, **RUN)[0][1], "clock")

    def test_no_kernel_reaches_the_target_of_this_run(self):
        self.assertLess(kernels_needed(0.42, **{**RUN, **PERFECT, "bubble": 3 / 160}), 0.43)
        self.assertAlmostEqual(kernels_needed(0.42, **RUN), 0.669, 3)


if __name__ == "__main__":
    unittest.main()
