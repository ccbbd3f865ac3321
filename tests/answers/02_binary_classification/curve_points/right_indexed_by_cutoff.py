# The cut-offs are the index.
def curve_points(y_true, probabilities, cutoffs):
    positives, negatives = np.sum(y_true), np.sum(1 - y_true)
    table = pd.DataFrame(index=cutoffs, columns=["precision", "recall", "fpr"], dtype=float)
    for number, cutoff in enumerate(cutoffs):
        tp = np.sum(y_true[probabilities >= cutoff])
        fp = np.sum(probabilities >= cutoff) - tp
        table.iloc[number] = [tp / (tp + fp) if tp + fp > 0 else 0.0, tp / positives, fp / negatives]
    return table
