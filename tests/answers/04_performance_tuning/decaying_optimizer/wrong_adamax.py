# Adamax: the first step is the same, the others are not.
# message: The first step alone does not show it
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.Adamax(learning_rate=learning_rate, weight_decay=weight_decay)
