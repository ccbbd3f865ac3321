# scikit-learn's LabelEncoder.
def encode_names(names):
    encoder = LabelEncoder()
    codes = encoder.fit_transform(names)
    return codes, encoder.classes_
