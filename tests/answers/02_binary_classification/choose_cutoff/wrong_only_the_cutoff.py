# The recall is not returned.
# message: should return two things
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    return max(c for c in p_val if np.mean(p_val[y_val == 1] >= c) >= required_recall)
