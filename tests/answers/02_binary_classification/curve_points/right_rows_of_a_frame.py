# A row for each cut-off, from the confusion matrix; one column more.
def curve_points(y_true, probabilities, cutoffs):
    rows = []
    for cutoff in cutoffs:
        (tn, fp), (fn, tp) = metrics.confusion_matrix(y_true, np.where(probabilities >= cutoff, 1, 0), labels=[0, 1])
        rows.append({"cutoff": cutoff, "fpr": fp / (fp + tn), "recall": tp / (tp + fn), "precision": tp / (tp + fp) if tp + fp else 0})
    return pd.DataFrame(rows)
