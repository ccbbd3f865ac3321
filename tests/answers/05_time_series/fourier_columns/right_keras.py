# With keras.ops.
def fourier_columns(hours, period, count):
    share = np.outer(np.asarray(hours) % period, np.arange(1, count + 1)) / period
    angles = keras.ops.convert_to_tensor(2 * np.pi * (share % 1), dtype="float32")
    return keras.ops.concatenate([keras.ops.sin(angles), keras.ops.cos(angles)], axis=1)
