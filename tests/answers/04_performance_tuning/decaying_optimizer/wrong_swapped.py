# The arguments change places.
# message: a weight of -5 and no gradient becomes -4.9|Do both arguments reach
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.AdamW(weight_decay, learning_rate)
