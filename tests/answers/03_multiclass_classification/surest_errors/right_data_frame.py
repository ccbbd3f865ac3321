# Filtered and sorted by pandas.
def surest_errors(true_codes, probabilities, n):
    table = pd.DataFrame({"sure": probabilities.max(axis=1), "said": probabilities.argmax(axis=1), "true": true_codes})
    wrong = table[table["said"] != table["true"]]
    return wrong.sort_values("sure", ascending=False).head(n).index
