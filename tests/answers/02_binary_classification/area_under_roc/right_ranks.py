# By the sum of ranks.
def area_under_roc(y_true, probabilities):
    ranks = pd.Series(probabilities).rank().to_numpy()
    positives = int(np.sum(y_true == 1))
    negatives = len(y_true) - positives
    return (ranks[y_true == 1].sum() - positives * (positives + 1) / 2) / (positives * negatives)
