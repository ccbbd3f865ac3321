# Between two probabilities; an array of three numbers.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    candidates = np.unique(p_val)
    recalls = np.array([np.mean(p_val[y_val == 1] >= one) for one in candidates])
    cutoff = candidates[recalls >= required_recall][-1] - 1e-9
    called = p_test >= cutoff
    return np.array([cutoff, y_test[called].mean(), called[y_test == 1].mean()])
