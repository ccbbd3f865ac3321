# SGD with momentum.
# message: Take AdamW
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.SGD(learning_rate, momentum=0.9, weight_decay=weight_decay)
