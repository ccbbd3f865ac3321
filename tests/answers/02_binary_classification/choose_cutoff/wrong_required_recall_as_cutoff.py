# The required recall itself is taken for the cut-off.
# message: below the required 0.75
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    return required_recall, np.mean(p_test[y_test == 1] >= required_recall)
