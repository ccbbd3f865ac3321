# Two numbers, no dictionary.
# message: a dictionary with the keys "macro" and "weighted"; yours returned tuple of length 2
def f1_averages(true_codes, predicted_codes):
    return tuple(f1_score(true_codes, predicted_codes, average=average) for average in ("macro", "weighted"))
