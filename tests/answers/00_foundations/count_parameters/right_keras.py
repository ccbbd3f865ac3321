# Keras builds the model and counts.
def count_parameters(sizes):
    model = keras.Sequential([keras.layers.Input((sizes[0],))])
    for neurons in sizes[1:]:
        model.add(keras.layers.Dense(neurons))
    return model.count_params()
