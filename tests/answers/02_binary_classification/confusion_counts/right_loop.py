# A loop over the patients.
def confusion_counts(y_true, y_pred):
    table = np.zeros((2, 2), dtype=int)
    for truth, said in zip(y_true, y_pred):
        table[truth, said] += 1
    return table
