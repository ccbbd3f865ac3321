# Lion: every step has the size of the rate.
# message: The first step alone does not show it
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.Lion(learning_rate, weight_decay=weight_decay)
