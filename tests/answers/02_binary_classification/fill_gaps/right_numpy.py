# NumPy only, nanmedian.
def fill_gaps(train, new):
    a, b = np.asarray(train, dtype=float), np.asarray(new, dtype=float)
    medians = np.nanmedian(a, axis=0)
    return np.where(np.isnan(a), medians, a), np.where(np.isnan(b), medians, b)
