# Keras's and scikit-learn's relatives: OrdinalEncoder.
def encode_names(names):
    from sklearn.preprocessing import OrdinalEncoder
    encoder = OrdinalEncoder()
    codes = encoder.fit_transform(np.asarray(names, dtype=object).reshape(-1, 1))
    return codes.ravel().astype(int), encoder.categories_[0]
