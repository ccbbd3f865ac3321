# F1 of the mean precision and the mean recall.
# message: The macro F1 should be
def f1_averages(true_codes, predicted_codes):
    from sklearn.metrics import precision_score, recall_score

    means = {}
    for average in ("macro", "weighted"):
        precision = precision_score(true_codes, predicted_codes, average=average, zero_division=0)
        recall = recall_score(true_codes, predicted_codes, average=average)
        means[average] = 2 * precision * recall / (precision + recall)
    return means
