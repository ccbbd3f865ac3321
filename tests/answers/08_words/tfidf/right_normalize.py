# Data frames, and scikit-learn's normalize.
from sklearn.preprocessing import normalize


def tfidf(train_counts, new_counts):
    train, new = pd.DataFrame(train_counts), pd.DataFrame(new_counts)
    weights = np.log((1 + len(train)) / (1 + (train > 0).sum())) + 1
    return normalize(train * weights), normalize(new * weights)
