# Slices in a loop.
def make_windows(values, length, horizon, lead):
    inputs, targets = [], []
    for start in range(len(values) - length - lead - horizon + 1):
        begin = start + length + lead
        inputs.append(values[start : start + length])
        targets.append(values[begin : begin + horizon])
    return np.array(inputs), np.array(targets)
