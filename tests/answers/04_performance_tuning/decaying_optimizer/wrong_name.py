# The optimizer's name.
# message: should return a Keras optimizer; yours returned str
def decaying_optimizer(learning_rate, weight_decay):
    return "adamw"
