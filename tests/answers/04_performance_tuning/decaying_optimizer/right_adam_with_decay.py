# Keras's Adam takes a weight decay too.
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.Adam(learning_rate=learning_rate, weight_decay=weight_decay)
