# Keras's own function, targets moved forward.
def make_windows(values, length, horizon, lead):
    n = len(values) - length - lead - horizon + 1
    later = np.stack([values[length + lead + k : length + lead + k + n] for k in range(horizon)], axis=1)
    data = keras.utils.timeseries_dataset_from_array(values[: n + length - 1], later, sequence_length=length, batch_size=n)
    inputs, targets = next(iter(data))
    return np.asarray(inputs), np.asarray(targets)
