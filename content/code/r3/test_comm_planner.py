import unittest

from comm_planner import BEST, WORST, Machine, line, messages, rank, step
from memory_planner import M70B, Plan, fitting

CASE, H100 = Plan(tp=8, pp=4, dp=32), Machine()


class CommPlanner(unittest.TestCase):
    def rows(self, plan, machine=H100):
        return {name: (times, size, seconds) for name, times, size, seconds in messages(M70B, plan, machine)}

    def test_the_case_in_bytes_and_milliseconds(self):
        rows = self.rows(CASE)
        self.assertEqual(rows["tp"][0], 4 * 20 * 32)
        self.assertAlmostEqual(rows["tp"][1] / 1e6, 234.9, 1)
        self.assertAlmostEqual(rows["tp"][2] * 1e6, 522, 0)
        self.assertAlmostEqual(rows["pp"][1] / 1e6, 16.8, 1)
        self.assertAlmostEqual(rows["dp"][1] / 1e9, 8.54, 2)
        self.assertAlmostEqual(rows["dp"][2] * 1e3, 171, 0)

    def test_step_of_the_case(self):
        self.assertAlmostEqual(step(M70B, CASE, H100, WORST)["total"], 11.1, 1)
        self.assertAlmostEqual(step(M70B, CASE, H100, {"dp": 1})["total"], 9.65, 2)
        self.assertAlmostEqual(step(M70B, CASE, H100, WORST)["mfu"], 0.315, 3)

    def test_one_rank_sends_nothing(self):
        self.assertEqual(self.rows(Plan(1, 1, 1)), {})

    def test_hiding_never_slows_a_step(self):
        for tp in (0, 0.5, 1):
            self.assertLessEqual(step(M70B, CASE, H100, BEST)["total"], step(M70B, CASE, H100, {"tp": tp})["total"])

    def test_tensor_parallelism_across_nodes_is_nine_times_slower(self):
        slow = Machine(fast=50e9)
        self.assertAlmostEqual(self.rows(CASE, slow)["tp"][2] / self.rows(CASE)["tp"][2], 9)

    def test_the_best_guaranteed_plan_uses_context_parallelism_inside_the_node(self):
        _, _, best = rank(M70B, fitting(M70B, 1024, 1024, 8192, 72e9), H100)[0]
        self.assertEqual((best.tp, best.cp, best.pp, best.dp, best.chunks), (2, 4, 16, 8, 5))
        self.assertEqual(line(M70B, best, H100), "TP 2 CP 4 PP 16 DP   8 v 5:  8.87 to  9.29 s, 43.9 GB")

    def test_without_a_pipeline_there_is_no_bubble_and_little_room(self):
        plan = Plan(tp=8, pp=1, dp=128)
        self.assertEqual(step(M70B, plan, H100, WORST)["bubble"], 0)
        self.assertEqual(line(M70B, plan, H100), "TP 8 CP 1 PP  1 DP 128 v 1:  8.67 to 10.71 s, 64.3 GB")

    def test_ranking_is_by_the_guaranteed_time(self):
        rows = rank(M70B, fitting(M70B, 1024, 1024, 8192, 72e9), H100)
        self.assertEqual([r[0] for r in rows], sorted(r[0] for r in rows))
        self.assertTrue(all(fast <= slow for slow, fast, _ in rows))


if __name__ == "__main__":
    unittest.main()
