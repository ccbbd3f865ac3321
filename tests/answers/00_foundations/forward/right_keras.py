# A Sequential model with the given weights.
def forward(x, layers):
    model = keras.Sequential([keras.layers.Input((x.shape[1],))])
    for number, (weights, bias) in enumerate(layers, start=1):
        model.add(keras.layers.Dense(len(bias), activation="relu" if number < len(layers) else None))
        model.layers[-1].set_weights([weights, bias])
    return model.predict(x, verbose=0)
