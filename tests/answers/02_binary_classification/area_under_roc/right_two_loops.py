# Every pair, in two loops.
def area_under_roc(y_true, probabilities):
    points, pairs = 0.0, 0
    for p in probabilities[y_true == 1]:
        for q in probabilities[y_true == 0]:
            points += 1.0 if p > q else 0.5 if p == q else 0.0
            pairs += 1
    return points / pairs
