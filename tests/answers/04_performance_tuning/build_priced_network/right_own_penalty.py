# A penalty as a function of one's own.
def build_priced_network(n_inputs, kind, strength):
    def penalty(weights):
        return strength * keras.ops.sum(keras.ops.abs(weights) if kind == "L1" else keras.ops.square(weights))

    return Sequential([Input((n_inputs,)), Dense(16, activation="relu", kernel_regularizer=penalty), Dense(1)])
