# The gradients are clipped.
# message: take AdamW
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.AdamW(learning_rate, weight_decay, clipvalue=0.3)
