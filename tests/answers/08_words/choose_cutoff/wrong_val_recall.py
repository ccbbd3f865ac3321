# The recall on the validation data.
# message: the recall on the *test* data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.sort(np.unique(p_val))[::-1]:
        recall = np.mean(p_val[y_val == 1] >= cutoff)
        if recall >= required_recall:
            break
    called = p_test >= cutoff
    return cutoff, np.mean(y_test[called] == 1), recall
