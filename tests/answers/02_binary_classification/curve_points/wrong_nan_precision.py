# Nobody is called: the mean of nothing is nan.
# message: nobody predicted positive gives precision 0
import warnings
def curve_points(y_true, probabilities, cutoffs):
    called = [(probabilities >= c) for c in cutoffs]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pd.DataFrame({"fpr": [c[y_true == 0].mean() for c in called], "recall": [c[y_true == 1].mean() for c in called],
                             "precision": [y_true[c].mean() for c in called]})
