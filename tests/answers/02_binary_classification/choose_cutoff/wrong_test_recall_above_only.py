# A test patient just above the cut-off is not counted.
# message: the second number is not the recall on the test data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    reached = [one for one in p_val if np.mean(p_val[y_val == 1] >= one) >= required_recall]
    cutoff = max(reached)
    return cutoff, np.mean(p_test[y_test == 1] > cutoff + 0.3)
