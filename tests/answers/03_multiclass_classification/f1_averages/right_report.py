# From the classification report.
from sklearn.metrics import classification_report


def f1_averages(true_codes, predicted_codes):
    report = classification_report(true_codes, predicted_codes, labels=np.unique(true_codes), output_dict=True, zero_division=0)
    return {"macro": report["macro avg"]["f1-score"], "weighted": report["weighted avg"]["f1-score"]}
