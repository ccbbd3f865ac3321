# The arguments change places.
# message: Adam's first step has the size of the learning rate
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.AdamW(weight_decay, learning_rate)
