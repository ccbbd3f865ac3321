# The share of all sentences that are called positive.
# message: on the validation data
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    cutoff = np.sort(p_val)[::-1][int(np.ceil(required_recall * len(p_val))) - 1]
    called = p_test >= cutoff
    return cutoff, np.mean(y_test[called] == 1), np.mean(called[y_test == 1])
