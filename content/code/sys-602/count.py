"""Parameters, FLOPs and activation bytes of a Transformer, from its shape."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    layers: int
    hidden: int
    heads: int
    kv_heads: int
    head_dim: int
    ffn: int
    vocab: int


M_8B = Shape(32, 4096, 32, 8, 128, 14336, 128256)
M_70B = Shape(80, 8192, 64, 8, 128, 28672, 128256)
M_405B = Shape(126, 16384, 128, 8, 128, 53248, 128256)


# region count
def params(m: Shape) -> int:
    attention = 2 * m.hidden * m.head_dim * (m.heads + m.kv_heads)
    mlp = 3 * m.hidden * m.ffn                    # gate, up, down
    layer = attention + mlp + 2 * m.hidden        # two RMSNorm gains
    return m.layers * layer + m.hidden + 2 * m.vocab * m.hidden


def train_flops_per_token(m: Shape, seq: int, causal: bool = True) -> int:
    matrices = params(m) - m.vocab * m.hidden     # the lookup is no product
    scores = 12 * m.layers * m.heads * m.head_dim * seq
    return 6 * matrices + scores // (2 if causal else 1)


def activation_bytes(m: Shape, seq: int, batch: int = 1, tp: int = 1) -> float:
    """One layer, BF16, SwiGLU, FlashAttention, TP with sequence parallelism."""
    widths = 6 * m.hidden + 2 * m.kv_heads * m.head_dim + 4 * m.ffn
    return 2 * seq * batch * widths / tp
# endregion


# region moe
def mla_params(h, heads, r_q, r_kv, d_nope, d_rope, d_v):
    q = h * r_q + r_q + r_q * heads * (d_nope + d_rope)
    kv = h * (r_kv + d_rope) + r_kv + r_kv * heads * (d_nope + d_v)
    return q + kv + heads * d_v * h


def moe_params(experts_counted, layers=61, dense=3, h=7168, vocab=129280):
    """DeepSeek-V3 shape; 256 experts counted: all, 8: those one token uses."""
    attention = mla_params(h, 128, 1536, 512, 128, 64, 128)
    every_layer = attention + 2 * h
    moe = 3 * h * 2048 * (experts_counted + 1) + 256 * h + 256
    return (layers * every_layer + dense * 3 * h * 18432
            + (layers - dense) * moe + h + 2 * vocab * h)
# endregion


if __name__ == "__main__":
    for name, m in (("M-8B", M_8B), ("M-70B", M_70B), ("M-405B", M_405B)):
        flops = train_flops_per_token(m, 8192)
        print(f"{name:7s} {params(m):>15,} parameters {flops / 1e9:8.1f} GFLOP/token")
