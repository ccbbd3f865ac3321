# pandas's nlargest.
def surest_errors(true_codes, probabilities, n):
    confidence = pd.Series(probabilities.max(axis=1))
    return confidence[probabilities.argmax(axis=1) != true_codes].nlargest(n).index.to_list()
