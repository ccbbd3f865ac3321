# Dropout does not bend.
# message: can only draw a straight line
def build_network(n_features):
    return keras.Sequential([
        keras.Input(shape=(n_features,)),
        keras.layers.Dense(32),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(1),
    ])
