# Written for three classes.
# message: is predicted but never true
def f1_averages(true_codes, predicted_codes):
    return {
        average: f1_score(true_codes, predicted_codes, labels=[0, 1, 2], average=average)
        for average in ("macro", "weighted")
    }
