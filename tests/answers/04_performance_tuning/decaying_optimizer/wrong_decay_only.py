# The decay is multiplied with the learning rate once too often.
# message: lose 0.1 × 0.5 = 5 % of itself
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.AdamW(learning_rate, weight_decay=learning_rate * weight_decay)
