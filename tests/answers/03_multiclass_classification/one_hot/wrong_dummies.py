# Dummies of the classes that occur.
# message: should have the shape (3, 4); yours has the shape (3, 2)
def one_hot(codes, n_classes):
    return pd.get_dummies(pd.Series(codes))
