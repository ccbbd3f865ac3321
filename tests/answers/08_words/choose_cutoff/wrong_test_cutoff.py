# Chosen on the test data.
# message: on the validation data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.sort(np.unique(p_test))[::-1]:
        if np.mean(p_test[y_test == 1] >= cutoff) >= required_recall:
            break
    called = p_test >= cutoff
    return cutoff, np.mean(y_test[called] == 1), np.mean(called[y_test == 1])
