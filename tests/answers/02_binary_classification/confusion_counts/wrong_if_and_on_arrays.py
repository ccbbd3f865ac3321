# `and` between two arrays.
# message: combine conditions with & and |
def confusion_counts(y_true, y_pred):
    counts = np.zeros((2, 2), dtype=int)
    if y_true == 1 and y_pred == 1:
        counts[1, 1] += 1
    return counts
