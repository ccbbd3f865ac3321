# The cut-off is looked for in steps of 0.01.
# message: The highest cut-off
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.arange(1, -0.01, -0.01):
        if np.mean(p_val[y_val == 1] >= cutoff) >= required_recall:
            break
    called = p_test >= cutoff
    return cutoff, np.mean(y_test[called] == 1), np.mean(called[y_test == 1])
