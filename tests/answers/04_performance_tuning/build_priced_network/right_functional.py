# A functional model.
def build_priced_network(n_inputs, kind, strength):
    inputs = Input((n_inputs,))
    price = getattr(regularizers, kind)(strength)
    hidden = Dense(16, activation="relu", kernel_regularizer=price)(inputs)
    return keras.Model(inputs, Dense(1)(hidden))
