# The kind by its name: Keras's own strength.
# message: Check the kind (L1 takes absolute values, L2 squares), the strength
def build_priced_network(n_inputs, kind, strength):
    return Sequential([Input((n_inputs,)), Dense(16, activation="relu", kernel_regularizer=kind.lower()), Dense(1)])
