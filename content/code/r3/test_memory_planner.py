import unittest

from memory_planner import (M405B, M70B, Plan, activation_bytes, chunks_in_flight, fitting,
                            layer_activation_bytes, peak, state_bytes, violations)

CASE = Plan(tp=8, pp=4, dp=32)


class MemoryPlanner(unittest.TestCase):
    def test_parameters_of_the_published_shapes(self):
        self.assertAlmostEqual(M70B.params / 1e9, 70.55, 2)
        self.assertAlmostEqual(M405B.params / 1e9, 405.85, 2)

    def test_states_of_all_gpus_add_up_to_sixteen_bytes(self):
        plan = Plan(tp=8, pp=4, dp=32, zero=0)
        total = sum(sum(state_bytes(M70B, plan, i).values()) for i in range(4)) * plan.tp
        self.assertAlmostEqual(total / (16 * M70B.params), 1, 4)

    def test_zero_stages_only_ever_shrink(self):
        sizes = [sum(state_bytes(M70B, Plan(8, 4, 32, zero=z), 1).values()) for z in range(4)]
        self.assertEqual(sizes, sorted(sizes, reverse=True))

    def test_depth_cancels_in_the_first_stage(self):
        held = {pp: activation_bytes(M70B, Plan(8, pp, 128 // pp, batch=2048), 0) for pp in (2, 4, 8)}
        self.assertEqual(len({round(v) for v in held.values()}), 1)

    def test_the_case(self):
        self.assertAlmostEqual(layer_activation_bytes(M70B, CASE) / 1e6, 340, 0)
        size, stage = peak(M70B, CASE)
        self.assertEqual(stage, 0)
        self.assertAlmostEqual(size / 1e9, 37.1, 1)

    def test_interleaving_holds_a_little_more(self):
        plan = Plan(8, 4, 32, chunks=5)
        self.assertEqual(chunks_in_flight(plan, 0), 4 * 5 + 3)
        ratio = activation_bytes(M70B, plan, 0) / activation_bytes(M70B, CASE, 0)
        self.assertAlmostEqual(ratio, 1 + 3 / 20)

    def test_divisibility(self):
        self.assertEqual(violations(M70B, CASE), [])
        self.assertTrue(violations(M70B, Plan(16, 4, 16)))
        self.assertTrue(violations(M70B, Plan(8, 3, 32)))
        self.assertTrue(violations(M70B, Plan(8, 4, 24)))

    def test_search_keeps_only_what_fits(self):
        plans = fitting(M70B, 1024, 1024, 8192, 72e9)
        self.assertIn(CASE, plans)
        self.assertTrue(all(p.gpus == 1024 and peak(M70B, p)[0] <= 72e9 for p in plans))
        self.assertFalse(any(p.tp * p.cp == 1 for p in plans))


if __name__ == "__main__":
    unittest.main()
