# scikit-learn's own; its k may not be the number of classes.
from sklearn.metrics import top_k_accuracy_score


def top_k_share(true_codes, probabilities, k):
    n_classes = probabilities.shape[1]
    if k >= n_classes:
        return 1.0
    return top_k_accuracy_score(true_codes, probabilities, k=k, labels=range(n_classes))
