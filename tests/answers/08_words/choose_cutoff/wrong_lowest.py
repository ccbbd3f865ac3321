# The lowest cut-off.
# message: The highest cut-off
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    cutoff = p_val.min()
    called = p_test >= cutoff
    return cutoff, np.mean(y_test[called] == 1), np.mean(called[y_test == 1])
