# Half the strength, as some books write L2.
# message: the strength
def build_priced_network(n_inputs, kind, strength):
    penalty = regularizers.L1(strength) if kind == "L1" else regularizers.L2(strength / 2)
    return Sequential([Input((n_inputs,)), Dense(16, activation="relu", kernel_regularizer=penalty), Dense(1)])
