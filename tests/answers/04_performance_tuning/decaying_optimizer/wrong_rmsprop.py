# RMSprop.
# message: Take AdamW
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.RMSprop(learning_rate=learning_rate, weight_decay=weight_decay)
