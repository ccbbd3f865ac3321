# Compares an array in an if.
# message: need a single True or False
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    cutoff = 1.0
    while not p_val[y_val == 1] >= cutoff:
        cutoff -= 0.01
    return cutoff, 1.0, 1.0
