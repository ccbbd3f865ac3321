# Chosen on validation and test data together.
# message: is not the highest
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    y_all, p_all = np.concatenate([y_val, y_test]), np.concatenate([p_val, p_test])
    reached = [one for one in p_all if np.mean(p_all[y_all == 1] >= one) >= required_recall]
    cutoff = max(reached)
    return cutoff, np.mean(p_test[y_test == 1] >= cutoff)
