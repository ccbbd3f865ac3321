# From the four counts; F1 in its other form.
def four_scores(y_true, y_pred):
    (tn, fp), (fn, tp) = metrics.confusion_matrix(y_true, y_pred, labels=[0, 1])
    def ratio(a, b):
        return a / b if b > 0 else 0.0
    return dict(accuracy=ratio(tp + tn, tp + tn + fp + fn), precision=ratio(tp, tp + fp), recall=ratio(tp, tp + fn),
                f1=ratio(2 * tp, 2 * tp + fp + fn))
