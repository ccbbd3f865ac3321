# One minimum and maximum for the whole table.
# message: own minimum and maximum, over the training rows
def scale_features(x_train, x_new, how):
    train, new = x_train.to_numpy(), x_new.to_numpy()
    if how == "min-max":
        return (train - train.min()) / (train.max() - train.min()), (new - train.min()) / (train.max() - train.min())
    return (train - train.mean()) / train.std(), (new - train.mean()) / train.std()
