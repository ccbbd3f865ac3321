# scikit-learn's StandardScaler, fitted on the first values.
def scale_series(values, n_train):
    from sklearn.preprocessing import StandardScaler

    column = np.reshape(values, (-1, 1))
    scaler = StandardScaler().fit(column[:n_train])
    return scaler.transform(column).ravel(), scaler.mean_[0], scaler.scale_[0]
