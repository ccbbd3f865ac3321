# The outer products are turned round.
# message: The gradient of w2 should be
def back_propagate(x, y, w1, b1, w2, b2):
    hidden = sigmoid(x @ w1 + b1)
    output = sigmoid(hidden @ w2 + b2)
    delta2 = (output - y) * output * (1 - output)
    delta1 = (w2 @ delta2) * hidden * (1 - hidden)
    return {"w1": np.outer(delta1, x), "b1": delta1, "w2": np.outer(delta2, hidden), "b2": delta2}
