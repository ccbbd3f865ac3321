# Other names in the dictionary.
# message: with the names w1, b1, w2 and b2
def back_propagate(x, y, w1, b1, w2, b2):
    hidden = sigmoid(x @ w1 + b1)
    output = sigmoid(hidden @ w2 + b2)
    delta2 = (output - y) * output * (1 - output)
    delta1 = (w2 @ delta2) * hidden * (1 - hidden)
    return {"dw1": np.outer(x, delta1), "b1": delta1, "w2": np.outer(hidden, delta2), "b2": delta2}
