# scikit-learn, without shuffling.
def divide_as_fit_does(values, validation_split):
    return train_test_split(values, test_size=validation_split, shuffle=False)
