import unittest

import count


class CountTest(unittest.TestCase):
    def test_published_sizes(self):
        self.assertEqual(count.params(count.M_8B), 8_030_261_248)
        self.assertEqual(count.params(count.M_70B), 70_553_706_496)
        self.assertEqual(count.params(count.M_405B), 405_853_388_800)

    def test_deepseek_v3_shape(self):
        self.assertEqual(count.moe_params(256), 671_026_419_200)
        without_lookup = count.moe_params(8) - 129280 * 7168
        self.assertEqual(without_lookup, 36_625_618_432)

    def test_attention_share_grows_with_length(self):
        short = count.train_flops_per_token(count.M_70B, 8192)
        long = count.train_flops_per_token(count.M_70B, 131072)
        self.assertEqual(long - short, 6 * 80 * 8192 * (131072 - 8192))

    def test_activations_split_by_tp(self):
        one = count.activation_bytes(count.M_70B, 8192)
        self.assertEqual(one, 8 * count.activation_bytes(count.M_70B, 8192, tp=8))
        self.assertEqual(one, 2 * 8192 * 8192 * 20.25)


if __name__ == "__main__":
    unittest.main()
