# Always 0.5.
# message: The highest cut-off
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    called = p_test >= 0.5
    return 0.5, np.mean(y_test[called] == 1), np.mean(called[y_test == 1])
