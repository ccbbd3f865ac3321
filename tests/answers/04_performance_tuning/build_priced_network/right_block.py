# The hidden layer is a block.
def build_priced_network(n_inputs, kind, strength):
    penalty = {"L1": regularizers.L1, "L2": regularizers.L2}[kind](strength)
    block = Sequential([Input((n_inputs,)), Dense(16, kernel_regularizer=penalty), keras.layers.ReLU()])
    return Sequential([Input((n_inputs,)), block, Dense(1)])
