# The cut-off is chosen on the test data.
# message: not on the test data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.sort(p_test)[::-1]:
        recall = np.mean(p_test[y_test == 1] >= cutoff)
        if recall >= required_recall:
            return cutoff, recall
