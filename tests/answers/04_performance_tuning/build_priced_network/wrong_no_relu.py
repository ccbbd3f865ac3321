# No activation in the hidden layer.
# message: needs an activation, ReLU
def build_priced_network(n_inputs, kind, strength):
    price = {"L1": regularizers.L1, "L2": regularizers.L2}[kind](strength)
    return Sequential([Input((n_inputs,)), Dense(16, kernel_regularizer=price), Dense(1)])
