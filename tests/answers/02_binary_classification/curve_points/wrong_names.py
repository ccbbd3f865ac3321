# Another name for a column.
# message: A column 'recall' is expected
def curve_points(y_true, probabilities, cutoffs):
    called = [(probabilities >= c) for c in cutoffs]
    return pd.DataFrame({"fpr": [c[y_true == 0].mean() for c in called], "tpr": [c[y_true == 1].mean() for c in called],
                         "precision": [y_true[c].mean() if c.any() else 0 for c in called]})
