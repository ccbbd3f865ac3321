# pandas counts; the other order of keys.
def class_weights(y_train):
    return (len(y_train) / (2 * pd.Series(y_train).value_counts())).to_dict()
