# The arguments change places.
# message: give each argument its own place
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.AdamW(weight_decay, learning_rate)
