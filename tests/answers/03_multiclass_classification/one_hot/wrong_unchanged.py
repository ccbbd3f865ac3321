# The codes are returned as they came.
# message: should have the shape (3, 4); yours has the shape (3,)
def one_hot(codes, n_classes):
    return codes
