# Always 0.5.
# message: On other patients
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    return 0.5, np.mean(p_test[y_test == 1] >= 0.5)
