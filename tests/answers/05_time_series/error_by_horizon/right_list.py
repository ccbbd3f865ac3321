# A list, 32 bits.
def error_by_horizon(actual, forecast):
    return [float(np.mean(np.abs(np.float32(actual[:, step] - forecast[:, step])))) for step in range(actual.shape[1])]
