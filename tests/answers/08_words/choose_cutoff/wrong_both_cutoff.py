# Chosen on validation and test data together.
# message: on the validation data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    y, p = np.concatenate([y_val, y_test]), np.concatenate([p_val, p_test])
    for cutoff in np.sort(np.unique(p))[::-1]:
        if np.mean(p[y == 1] >= cutoff) >= required_recall:
            break
    called = p_test >= cutoff
    return cutoff, np.mean(y_test[called] == 1), np.mean(called[y_test == 1])
