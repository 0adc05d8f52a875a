import math
import random
import unittest

import context


def reference(q, k, v):
    out = []
    for p in range(len(q)):
        w = [math.exp(sum(a * b for a, b in zip(q[p], k[j]))) for j in range(p + 1)]
        out.append([sum(a * v[j][d] for j, a in enumerate(w)) / sum(w)
                    for d in range(len(v[0]))])
    return out


class Balance(unittest.TestCase):
    def test_zigzag_is_level(self):
        for c in (2, 4, 8):
            self.assertEqual(1, len(set(context.work(context.zigzag(c)))))

    def test_contiguous_is_not(self):
        work = context.work(context.contiguous(16, 8))
        self.assertAlmostEqual(max(work) / (sum(work) / 8), 1.875)

    def test_everything_is_held_once(self):
        self.assertEqual(list(range(16)), sorted(sum(context.zigzag(8), [])))


class Exact(unittest.TestCase):
    def test_ring_equals_full_attention(self):
        rng = random.Random(2)
        draw = lambda: [[rng.gauss(0, 1) for _ in range(3)] for _ in range(16)]
        q, k, v = draw(), draw(), draw()
        zig = [[2 * c + i for c in mine for i in range(2)]
               for mine in context.zigzag(4)]
        want = reference(q, k, v)
        for held in (context.contiguous(16, 4), zig):
            got, _ = context.ring_attention(q, k, v, held)
            for a, b in zip(want, got):
                for x, y in zip(a, b):
                    self.assertAlmostEqual(x, y)


class Bytes(unittest.TestCase):
    def test_published_shape(self):
        self.assertEqual(503316480, context.ring_bytes(131072, 16, 8, 128))
        self.assertEqual(283115520, context.ulysses_bytes(131072, 16, 64, 8, 128))


if __name__ == "__main__":
    unittest.main()
