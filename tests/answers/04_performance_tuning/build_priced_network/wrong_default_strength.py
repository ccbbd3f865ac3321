# The kind by its name: Keras's own strength.
# message: the 160 hidden weights should cost 2 under L2 with strength 0.05
def build_priced_network(n_inputs, kind, strength):
    return Sequential([Input((n_inputs,)), Dense(16, activation="relu", kernel_regularizer=kind.lower()), Dense(1)])
