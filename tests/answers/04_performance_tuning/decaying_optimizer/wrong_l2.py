# An L2 penalty is not an optimizer.
# message: should return a Keras optimizer; yours returned tuple
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.Adam(learning_rate), regularizers.L2(weight_decay)
