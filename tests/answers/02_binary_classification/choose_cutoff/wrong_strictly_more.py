# More than required.
# message: *at least* 0.75 means >=
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    for cutoff in np.sort(p_val)[::-1]:
        if np.mean(p_val[y_val == 1] >= cutoff) > required_recall:
            break
    return cutoff, np.mean(p_test[y_test == 1] >= cutoff)
