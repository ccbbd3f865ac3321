# A very fine grid: not a probability itself, but it calls the same patients.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.linspace(1, 0, 20001):
        if np.mean(p_val[y_val == 1] >= cutoff) >= required_recall:
            return cutoff, np.mean(p_test[y_test == 1] >= cutoff)
