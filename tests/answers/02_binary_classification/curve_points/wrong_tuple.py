# Three lists.
# message: should return a data frame or a dictionary
def curve_points(y_true, probabilities, cutoffs):
    called = [(probabilities >= c) for c in cutoffs]
    return ([c[y_true == 0].mean() for c in called], [c[y_true == 1].mean() for c in called],
            [y_true[c].mean() if c.any() else 0 for c in called])
