# Every weight in a loop of its own.
def back_propagate(x, y, w1, b1, w2, b2):
    h = [sigmoid(sum(x[i] * w1[i, j] for i in range(2)) + b1[j]) for j in range(2)]
    o = [sigmoid(sum(h[j] * w2[j, k] for j in range(2)) + b2[k]) for k in range(2)]
    d2 = [(o[k] - y[k]) * o[k] * (1 - o[k]) for k in range(2)]
    d1 = [sum(w2[j, k] * d2[k] for k in range(2)) * h[j] * (1 - h[j]) for j in range(2)]
    return {
        "b2": d2, "w2": [[h[j] * d2[k] for k in range(2)] for j in range(2)],
        "b1": d1, "w1": [[x[i] * d1[j] for j in range(2)] for i in range(2)],
    }
