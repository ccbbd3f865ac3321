# Rows of one sample, transposed matrices.
def back_propagate(x, y, w1, b1, w2, b2):
    x, y = x.reshape(1, 2), y.reshape(1, 2)
    a1 = sigmoid(x @ w1 + b1)
    a2 = sigmoid(a1 @ w2 + b2)
    d2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return {"w1": x.T @ d1, "b1": d1.sum(axis=0), "w2": a1.T @ d2, "b2": d2.sum(axis=0)}
