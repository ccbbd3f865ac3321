# Other betas.
# message: The first step alone does not show it
def decaying_optimizer(learning_rate, weight_decay):
    return optimizers.AdamW(learning_rate, weight_decay, beta_1=0.5, beta_2=0.9)
