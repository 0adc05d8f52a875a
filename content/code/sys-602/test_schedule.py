import unittest

from schedule import Op, gpipe, interleaved, one_f_one_b, simulate, zero_bubble

WHOLE, SPLIT = {"F": 1, "B": 2}, {"F": 1, "B": 1, "W": 1}
SIZES = [(2, 4), (4, 8), (4, 32), (8, 16)]


class ScheduleTest(unittest.TestCase):
    def test_gpipe_and_1f1b_have_the_same_bubble(self):
        for p, m in SIZES:
            for orders in (gpipe(p, m), one_f_one_b(p, m)):
                result = simulate(orders, WHOLE)
                self.assertEqual(result.bubble, (p - 1) * 3)
                self.assertEqual(result.span, (m + p - 1) * 3)

    def test_1f1b_changes_the_memory(self):
        for p, m in SIZES:
            self.assertEqual(simulate(gpipe(p, m), WHOLE).peaks, [m] * p)
            self.assertEqual(simulate(one_f_one_b(p, m), WHOLE).peaks,
                             [min(m, p - s) for s in range(p)])

    def test_interleaving_divides_the_bubble_and_adds_memory(self):
        for p, m in SIZES:
            for v in (2, 4):
                result = simulate(interleaved(p, m, v), {"F": 1 / v, "B": 2 / v})
                self.assertAlmostEqual(result.bubble, (p - 1) * 3 / v)
                first = min(2 * (p - 1) + (v - 1) * p + 1, m * v) / v
                self.assertEqual(result.peaks[0], first)

    def test_splitting_the_backward_pass(self):
        for p, m in SIZES:
            result = simulate(zero_bubble(p, m), SPLIT)
            self.assertEqual(result.bubble, p - 1)          # (p-1)(F+B-W)
            self.assertLessEqual(max(result.peaks), p)      # the memory of 1F1B

    def test_one_warm_up_forward_too_many_or_too_few(self):
        def shifted(p, m, by):
            orders = []
            for stage in range(p):
                warm = max(0, p - 1 - stage + by)
                order = [Op("F", i) for i in range(warm)]
                for i in range(m - warm):
                    order += [Op("F", warm + i), Op("B", i)]
                orders.append(order + [Op("B", i) for i in range(m - warm, m)])
            return simulate(orders, WHOLE)

        more, fewer = shifted(4, 8, 1), shifted(4, 8, -1)
        self.assertEqual((more.bubble, more.peaks), (9, [5, 4, 3, 2]))
        self.assertEqual(fewer.bubble, 30)

    def test_every_operation_runs_once(self):
        for orders in (gpipe(4, 8), one_f_one_b(4, 8), interleaved(4, 8, 2), zero_bubble(4, 8)):
            for order in orders:
                self.assertEqual(len(order), len(set(order)))

    def test_a_bad_order_is_a_deadlock(self):
        with self.assertRaises(ValueError):
            simulate([[Op("F", 0), Op("B", 0), Op("F", 1), Op("B", 1)],
                      [Op("F", 1), Op("F", 0), Op("B", 0), Op("B", 1)]], WHOLE)


if __name__ == "__main__":
    unittest.main()
