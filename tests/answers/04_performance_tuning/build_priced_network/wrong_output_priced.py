# The output layer pays too.
# message: neither the biases nor the output layer carry a penalty
def build_priced_network(n_inputs, kind, strength):
    price = {"L1": regularizers.L1, "L2": regularizers.L2}[kind](strength)
    return Sequential([Input((n_inputs,)), Dense(16, activation="relu", kernel_regularizer=price),
                       Dense(1, kernel_regularizer=price)])
