# Two hidden layers.
# message: Check the number of layers
def build_priced_network(n_inputs, kind, strength):
    penalty = {"L1": regularizers.L1, "L2": regularizers.L2}[kind](strength)
    return Sequential([Input((n_inputs,)), Dense(16, activation="relu", kernel_regularizer=penalty), Dense(16, activation="relu"), Dense(1)])
