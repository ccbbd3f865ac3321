# Arrays of one number.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    reached = [one for one in p_val if np.mean(p_val[y_val == 1] >= one) >= required_recall]
    cutoff = max(reached)
    return np.array([cutoff]), np.array([np.mean(p_test[y_test == 1] >= cutoff)])
