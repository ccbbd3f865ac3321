# accuracy_score; a dictionary of columns.
from sklearn.metrics import accuracy_score


def cross_accuracy(train, test):
    columns = {}
    for other, part in test.groupby("source"):
        columns[other] = {
            source: accuracy_score(part["positive"], new_baseline().fit(own["sentence"], own["positive"]).predict(part["sentence"]))
            for source, own in train.groupby("source")
        }
    return pd.DataFrame(columns)
