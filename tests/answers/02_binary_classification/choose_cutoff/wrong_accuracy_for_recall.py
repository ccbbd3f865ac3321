# The accuracy on the test data.
# message: is not the recall on the test data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    reached = [one for one in p_val if np.mean(p_val[y_val == 1] >= one) >= required_recall]
    cutoff = max(reached)
    return cutoff, np.mean((p_test >= cutoff) == y_test)
