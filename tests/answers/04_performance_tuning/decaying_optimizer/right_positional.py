# Positional arguments.
def decaying_optimizer(learning_rate, weight_decay):
    return keras.optimizers.AdamW(learning_rate, weight_decay)
