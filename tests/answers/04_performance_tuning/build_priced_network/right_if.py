# An if for the two kinds; lower-case functions.
def build_priced_network(n_inputs, kind, strength):
    if kind == "L1":
        regularizer = keras.regularizers.l1(strength)
    else:
        regularizer = keras.regularizers.l2(strength)
    return Sequential([
        Input((n_inputs,)),
        Dense(16, activation="relu", kernel_regularizer=regularizer),
        Dense(1),
    ])
