# Keras for the probabilities.
def softmax(z):
    p = keras.ops.convert_to_numpy(keras.activations.softmax(keras.ops.convert_to_tensor(z[None], "float64")))[0]
    return p, np.eye(len(p)) * p - p[:, None] * p[None, :]
