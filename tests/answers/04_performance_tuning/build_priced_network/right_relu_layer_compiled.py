# The activation is a layer; the model comes compiled.
def build_priced_network(n_inputs, kind, strength):
    price = regularizers.L1(l1=strength) if kind.upper() == "L1" else regularizers.L2(l2=strength)
    model = Sequential([Input((n_inputs,)), Dense(16, kernel_regularizer=price), keras.layers.ReLU(), Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    return model
