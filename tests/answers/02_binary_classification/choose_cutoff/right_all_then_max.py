# All that reach it, then the highest; a list.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    good = [c for c in p_val if metrics.recall_score(y_val, (p_val >= c).astype(int)) >= required_recall]
    return [max(good), metrics.recall_score(y_test, (p_test >= max(good)).astype(int))]
