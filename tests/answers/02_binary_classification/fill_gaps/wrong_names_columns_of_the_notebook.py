# The medians come from the notebook's x_train, not from the argument.
# message: Compute the medians inside the function, from `train`
def fill_gaps(train, new):
    medians = x_train[["radius", "smoothness", "concavity"]].median().to_numpy()
    def fill(table):
        a = table.to_numpy(dtype=float).copy()
        return np.where(np.isnan(a), medians[: a.shape[1]], a)
    return fill(train), fill(new)
