# Adam's other settings are written out.
from keras.optimizers import AdamW

def decaying_optimizer(learning_rate, weight_decay):
    optimizer = AdamW(learning_rate=learning_rate, weight_decay=weight_decay, beta_1=0.9, beta_2=0.999)
    return optimizer
