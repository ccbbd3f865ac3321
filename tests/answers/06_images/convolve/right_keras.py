# Keras's operation.
def convolve(image, kernel):
    sums = keras.ops.conv(image[None, :, :, None].astype("float32"), kernel[:, :, None, None].astype("float32"))
    return keras.ops.convert_to_numpy(sums)[0, :, :, 0]
