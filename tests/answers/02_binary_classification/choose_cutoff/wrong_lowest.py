# From low to high, the first that reaches it: the lowest.
# message: is not the highest
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.sort(p_val):
        if np.mean(p_val[y_val == 1] >= cutoff) >= required_recall:
            return cutoff, np.mean(p_test[y_test == 1] >= cutoff)
