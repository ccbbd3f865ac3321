# In the precision that Keras has.
def scale_features(x_train, x_new, how):
    x_train, x_new = x_train.astype('float32'), x_new.astype('float32')
    if how == "min-max":
        low, size = x_train.min(), x_train.max() - x_train.min()
    else:
        low, size = x_train.mean(), x_train.std()
    return (x_train - low) / size, (x_new - low) / size
