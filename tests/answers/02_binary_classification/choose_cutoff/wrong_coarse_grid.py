# Steps of 0.05 step over the highest one.
# message: finds more patients positive than needed
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.round(np.arange(1, -0.01, -0.05), 2):
        if np.mean(p_val[y_val == 1] >= cutoff) >= required_recall:
            return cutoff, np.mean(p_test[y_test == 1] >= cutoff)
