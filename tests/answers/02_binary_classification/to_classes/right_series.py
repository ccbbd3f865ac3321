# A pandas series.
def to_classes(probabilities, cutoff=0.5):
    return pd.Series(np.asarray(probabilities).ravel()).ge(cutoff).astype("int64")
