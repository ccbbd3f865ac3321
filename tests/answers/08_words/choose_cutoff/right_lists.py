# Lists and loops.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    best = None
    for cutoff in p_val:
        found = sum(1 for y, p in zip(y_val, p_val) if y == 1 and p >= cutoff)
        if found / sum(y_val) >= required_recall and (best is None or cutoff > best):
            best = cutoff
    called = [y for y, p in zip(y_test, p_test) if p >= best]
    return [best, sum(called) / len(called), sum(called) / sum(y_test)]
