# Both prices at once.
# message: L1 takes absolute values, L2 squares
def build_priced_network(n_inputs, kind, strength):
    price = regularizers.L1L2(strength, strength)
    return Sequential([Input((n_inputs,)), Dense(16, activation="relu", kernel_regularizer=price), Dense(1)])
