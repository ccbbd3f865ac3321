# A row of numbers that grows, 32 bits.
def forecast_recursively(history, weights, bias, horizon):
    line = np.concatenate([history, np.zeros(horizon)]).astype("float32")
    for step in range(len(history), len(line)):
        line[step] = line[step - len(weights) : step] @ weights + bias
    return line[len(history) :]
