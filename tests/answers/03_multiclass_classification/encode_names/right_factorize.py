# pandas's factorize, sorted.
def encode_names(names):
    return pd.factorize(np.array(names, dtype=object), sort=True)
