# A column for each row.
# message: should have the shape (3, 4); yours has the shape (4, 3)
def one_hot(codes, n_classes):
    return keras.utils.to_categorical(codes, num_classes=n_classes).T
