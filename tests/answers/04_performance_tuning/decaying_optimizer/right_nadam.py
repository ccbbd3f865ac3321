# Nadam takes the same kind of steps.
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.Adamax(learning_rate, weight_decay=weight_decay)
