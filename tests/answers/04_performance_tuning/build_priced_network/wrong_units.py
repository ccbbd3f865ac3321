# 32 units.
# message: Check the number of layers, their units
def build_priced_network(n_inputs, kind, strength):
    penalty = {"L1": regularizers.L1, "L2": regularizers.L2}[kind](strength)
    return Sequential([Input((n_inputs,)), Dense(32, activation="relu", kernel_regularizer=penalty), Dense(1)])
