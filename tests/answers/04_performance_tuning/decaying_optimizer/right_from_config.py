# Made from a configuration.
def decaying_optimizer(learning_rate, weight_decay):
    config = {"learning_rate": learning_rate, "weight_decay": weight_decay}
    return keras.optimizers.get({"class_name": "AdamW", "config": config})
