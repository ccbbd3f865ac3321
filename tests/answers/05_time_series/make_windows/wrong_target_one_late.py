# The target begins one hour too late.
# message: so the first target should be
def make_windows(values, length, horizon, lead):
    n = len(values) - length - lead - horizon + 1
    later = np.append(values, 0)
    inputs = np.array([values[i : i + length] for i in range(n)])
    return inputs, np.array([later[i + length + lead + 1 : i + length + lead + 1 + horizon] for i in range(n)])
