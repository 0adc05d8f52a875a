import math
import random
import unittest

import tensor_parallel as tp


def matrix(rng, n, m):
    return [[rng.uniform(-1, 1) for _ in range(m)] for _ in range(n)]


class TensorParallelTest(unittest.TestCase):
    def setUp(self):
        rng = random.Random(602)
        self.x, self.up, self.down = matrix(rng, 8, 6), matrix(rng, 6, 16), matrix(rng, 16, 6)
        self.head = matrix(rng, 6, 12)
        self.plain = tp.matmul(tp.silu(tp.matmul(self.x, self.up)), self.down)

    def same(self, a, b):
        for row, other in zip(a, b, strict=True):
            for p, q in zip(row, other, strict=True):
                self.assertAlmostEqual(p, q, places=12)

    def test_column_then_row(self):
        for ranks in (1, 2, 4):
            for result in tp.mlp_parallel(self.x, self.up, self.down, ranks):
                self.same(result, self.plain)

    def test_sequence_parallel_gives_slices_of_the_same(self):
        parts = [tp.rows(self.x, r, 4) for r in range(4)]
        for r, result in enumerate(tp.mlp_sequence_parallel(parts, self.up, self.down)):
            self.same(result, tp.rows(self.plain, r, 4))

    def test_row_first_breaks_the_activation(self):
        parts = [tp.matmul(tp.columns(self.x, r, 2), tp.rows(self.up, r, 2)) for r in range(2)]
        wrong = tp.all_reduce([tp.silu(p) for p in parts])[0]
        right = tp.silu(tp.matmul(self.x, self.up))
        self.assertGreater(abs(wrong[0][0] - right[0][0]), 1e-3)

    def test_vocab_parallel_loss(self):
        labels = [t % 12 for t in range(8)]
        logits = tp.matmul(self.x, self.head)
        for loss, row, label in zip(tp.vocab_parallel_loss(self.x, self.head, labels, 4), logits, labels):
            self.assertAlmostEqual(loss, math.log(sum(map(math.exp, row))) - row[label], places=12)


if __name__ == "__main__":
    unittest.main()
