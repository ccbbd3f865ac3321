# The recall is measured where the cut-off was chosen.
# message: recall on the *test* data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.sort(p_val)[::-1]:
        recall = np.mean(p_val[y_val == 1] >= cutoff)
        if recall >= required_recall:
            return cutoff, recall
