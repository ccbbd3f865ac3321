# Keras's own argmax.
def predicted_names(probabilities, class_names):
    codes = keras.ops.convert_to_numpy(keras.ops.argmax(probabilities, axis=1))
    return [class_names[code] for code in codes]
