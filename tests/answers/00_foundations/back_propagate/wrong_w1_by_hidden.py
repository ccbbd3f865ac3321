# The hidden layer's values where x belongs.
# message: The gradient of w1 should be
def back_propagate(x, y, w1, b1, w2, b2):
    hidden = sigmoid(x @ w1 + b1)
    output = sigmoid(hidden @ w2 + b2)
    delta2 = (output - y) * output * (1 - output)
    delta1 = (w2 @ delta2) * hidden * (1 - hidden)
    return {"w1": np.outer(hidden, delta1), "b1": delta1, "w2": np.outer(hidden, delta2), "b2": delta2}
