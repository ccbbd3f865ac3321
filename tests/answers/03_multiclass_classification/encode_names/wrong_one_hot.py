# Dummies instead of codes.
# message: The codes should have the shape (4,)
def encode_names(names):
    dummies = pd.get_dummies(pd.Series(names))
    return dummies, list(dummies.columns)
