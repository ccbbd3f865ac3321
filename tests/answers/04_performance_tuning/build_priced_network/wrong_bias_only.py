# Only the biases pay.
# message: Give the hidden layer a kernel_regularizer
def build_priced_network(n_inputs, kind, strength):
    penalty = {"L1": regularizers.L1, "L2": regularizers.L2}[kind](strength)
    return Sequential([Input((n_inputs,)), Dense(16, activation="relu", bias_regularizer=penalty), Dense(1)])
