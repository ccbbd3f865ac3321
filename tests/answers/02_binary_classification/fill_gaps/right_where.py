# NumPy's where; arrays come out.
def fill_gaps(train, new):
    medians = np.nanmedian(train.to_numpy(), axis=0)
    return tuple(np.where(np.isnan(part), medians, part) for part in (train.to_numpy(), new.to_numpy()))
