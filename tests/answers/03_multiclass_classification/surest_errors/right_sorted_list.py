# A plain list, sorted by a key.
def surest_errors(true_codes, probabilities, n):
    wrong = [row for row in range(len(true_codes)) if probabilities[row].argmax() != true_codes[row]]
    return sorted(wrong, key=lambda row: probabilities[row].max(), reverse=True)[:n]
