# SGD with weight decay: no Adam.
# message: Adam's first step has the size of the learning rate
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.SGD(learning_rate, weight_decay=weight_decay)
