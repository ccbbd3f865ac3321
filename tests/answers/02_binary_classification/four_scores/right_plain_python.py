# Plain Python with zip.
def four_scores(y_true, y_pred):
    pairs = list(zip([int(t) for t in y_true], [int(p) for p in y_pred]))
    tp, fp, fn = pairs.count((1, 1)), pairs.count((0, 1)), pairs.count((1, 0))
    try:
        precision = tp / (tp + fp)
    except ZeroDivisionError:
        precision = 0
    recall = tp / (tp + fn) if tp + fn else 0
    f1 = 0 if precision + recall == 0 else 2 * precision * recall / (precision + recall)
    return {"accuracy": sum(t == p for t, p in pairs) / len(pairs), "precision": precision, "recall": recall, "f1": f1}
