"""Memory of one GPU in a training run: states by ZeRO stage, activations by schedule."""
from dataclasses import dataclass


# region model
@dataclass(frozen=True)
class Model:
    layers: int
    hidden: int
    heads: int
    kv_heads: int
    head_dim: int
    ffn: int
    vocab: int

    @property
    def layer_params(self):
        attention = 2 * self.hidden * self.head_dim * (self.heads + self.kv_heads)
        return attention + 3 * self.hidden * self.ffn + 2 * self.hidden  # gated MLP, two norms

    @property
    def params(self):
        return self.layers * self.layer_params + 2 * self.vocab * self.hidden + self.hidden


@dataclass(frozen=True)
class Plan:
    tp: int
    pp: int
    dp: int
    cp: int = 1
    chunks: int = 1       # model chunks on each stage, 1 = plain 1F1B
    zero: int = 1
    seq: int = 8192
    micro: int = 1
    batch: int = 1024     # sequences of a step
    grad_bytes: int = 2

    @property
    def gpus(self):
        return self.tp * self.cp * self.pp * self.dp

    @property
    def microbatches(self):
        return self.batch // (self.dp * self.micro)
# endregion


M70B = Model(80, 8192, 64, 8, 128, 28672, 128256)
M405B = Model(126, 16384, 128, 8, 128, 53248, 128256)


# region check
def violations(model, plan):
    """The divisibility rules that a plan breaks, as sentences."""
    rules = [
        (model.kv_heads % plan.tp == 0, "KV heads are not a multiple of TP"),
        (model.layers % (plan.pp * plan.chunks) == 0, "layers do not divide into stages and chunks"),
        (plan.seq % (2 * plan.cp) == 0, "the sequence does not divide into 2 CP chunks"),
        (plan.batch % (plan.dp * plan.micro) == 0, "the batch does not divide into microbatches"),
        (plan.chunks == 1 or plan.microbatches % plan.pp == 0, "interleaving needs m to be a multiple of PP"),
        (plan.chunks == 1 or plan.pp > 1, "one stage cannot be interleaved"),
    ]
    return [sentence for holds, sentence in rules if not holds]
# endregion


# region states
def state_bytes(model, plan, stage):
    """Weights, gradients and Adam states of one GPU of a pipeline stage."""
    own = model.layers // plan.pp * model.layer_params
    if stage == 0:
        own += model.vocab * model.hidden                  # input embedding
    if stage == plan.pp - 1:
        own += model.vocab * model.hidden + model.hidden   # output head, last norm
    own /= plan.tp
    shards = plan.dp * plan.cp
    return {
        "weights": 2 * own / (shards if plan.zero >= 3 else 1),
        "gradients": plan.grad_bytes * own / (shards if plan.zero >= 2 else 1),
        "optimizer": 12 * own / (shards if plan.zero >= 1 else 1),
    }
# endregion


# region activations
def layer_activation_bytes(model, plan):
    """One layer, one microbatch: gated MLP, FlashAttention, sequence parallelism, 16 bit."""
    units = 6 + 2 * model.kv_heads / model.heads + 4 * model.ffn / model.hidden
    return 2 * units * plan.seq * plan.micro * model.hidden / (plan.tp * plan.cp)


def chunks_in_flight(plan, stage):
    """Chunks whose activations a stage holds at its peak."""
    if plan.chunks == 1:
        return min(plan.microbatches, plan.pp - stage)
    return min(plan.microbatches * plan.chunks, plan.pp * (plan.chunks + 1) - 1 - 2 * stage)


def activation_bytes(model, plan, stage):
    layers = model.layers // (plan.pp * plan.chunks)
    held = chunks_in_flight(plan, stage) * layers * layer_activation_bytes(model, plan)
    if stage == plan.pp - 1:                               # logits and their gradient, FP32
        held += 2 * 4 * plan.seq * plan.micro * model.vocab / (plan.tp * plan.cp)
    return held
# endregion


# region peak
def peak(model, plan):
    """The fullest stage: (bytes, stage)."""
    return max((sum(state_bytes(model, plan, i).values()) + activation_bytes(model, plan, i), i)
               for i in range(plan.pp))


def fitting(model, gpus, batch, seq, limit, tps=(1, 2, 4, 8), cps=(1, 2, 4, 8, 16), chunk_choices=(1, 2, 5)):
    """Every legal plan on so many GPUs whose fullest stage stays below the limit."""
    plans = []
    for tp in tps:
        for cp in cps:
            for pp in range(1, model.layers + 1):
                if gpus % (tp * cp * pp):
                    continue
                for chunks in chunk_choices:
                    plan = Plan(tp, pp, gpus // (tp * cp * pp), cp, chunks, seq=seq, batch=batch)
                    if not violations(model, plan) and peak(model, plan)[0] <= limit:
                        plans.append(plan)
    return plans
# endregion
