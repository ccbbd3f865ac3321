# factorize without sort.
# message: sorted from A to Z
def encode_names(names):
    return pd.factorize(np.array(names, dtype=object))
