# Writes 0.75 into the function.
# message: On other patients
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    reached = [one for one in p_val if np.mean(p_val[y_val == 1] >= one) >= 0.75]
    cutoff = max(reached)
    return cutoff, np.mean(p_test[y_test == 1] >= cutoff)
