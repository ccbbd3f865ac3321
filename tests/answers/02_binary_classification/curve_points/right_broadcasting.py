# One table of patients by cut-offs.
def curve_points(y_true, probabilities, cutoffs):
    called = probabilities[np.newaxis, :] >= np.asarray(cutoffs)[:, np.newaxis]
    tp, fp = (called & (y_true == 1)).sum(axis=1), (called & (y_true == 0)).sum(axis=1)
    return {"fpr": fp / (y_true == 0).sum(), "recall": tp / (y_true == 1).sum(), "precision": tp / np.maximum(tp + fp, 1)}
