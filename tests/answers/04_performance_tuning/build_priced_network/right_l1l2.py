# L1L2 with one of the two at zero.
def build_priced_network(n_inputs, kind, strength):
    price = regularizers.L1L2(l1=strength if kind == "L1" else 0.0, l2=strength if kind == "L2" else 0.0)
    return Sequential([Input((n_inputs,)), Dense(16, "relu", kernel_regularizer=price), Dense(1, "linear")])
