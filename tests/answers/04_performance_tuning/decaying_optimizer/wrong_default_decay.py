# The decay does not reach the optimizer.
# message: Do both arguments reach the optimizer
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.AdamW(learning_rate=learning_rate)
