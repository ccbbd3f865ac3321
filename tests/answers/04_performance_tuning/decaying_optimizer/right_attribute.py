# The rate is set afterwards.
def decaying_optimizer(learning_rate, weight_decay):
    optimizer = optimizers.AdamW(weight_decay=weight_decay)
    optimizer.learning_rate = learning_rate
    return optimizer
