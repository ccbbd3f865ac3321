# The required number is taken for the precision.
# message: the validation data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.sort(np.unique(p_val)):
        if np.mean(y_val[p_val >= cutoff] == 1) >= required_recall:
            break
    called = p_test >= cutoff
    return cutoff, np.mean(y_test[called] == 1), np.mean(called[y_test == 1])
