# Loops and lists, entry by entry.
def softmax(z):
    highest = max(z)
    powers = [np.exp(score - highest) for score in z]
    p = [power / sum(powers) for power in powers]
    table = [[p[i] * (1 - p[i]) if i == j else -p[i] * p[j] for j in range(len(p))] for i in range(len(p))]
    return p, table
