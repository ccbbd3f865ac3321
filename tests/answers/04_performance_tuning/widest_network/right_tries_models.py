# Builds models, narrower and narrower, until one fits; compiles it too.
def widest_network(n_inputs, n_outputs, budget):
    units = budget // n_inputs
    while units * (n_inputs + 1 + n_outputs) + n_outputs > budget:
        units -= 1
    model = Sequential([Input((n_inputs,)), Dense(units, "relu", kernel_initializer="he_normal"), Dense(n_outputs)])
    model.compile(optimizer="adam", loss="mse")
    return model
