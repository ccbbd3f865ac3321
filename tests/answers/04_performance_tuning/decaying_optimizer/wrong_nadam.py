# Nadam.
# message: take AdamW
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.Nadam(learning_rate=learning_rate, weight_decay=weight_decay)
