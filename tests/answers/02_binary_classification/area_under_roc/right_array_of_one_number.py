# A NumPy number without dimensions.
def area_under_roc(y_true, probabilities):
    fpr, tpr, _ = metrics.roc_curve(y_true, probabilities, drop_intermediate=False)
    return np.array(metrics.auc(fpr, tpr))
