# Adam without decay.
# message: With a gradient of zero each weight should still shrink
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.Adam(learning_rate)
