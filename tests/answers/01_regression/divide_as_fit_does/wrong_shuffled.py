# Shuffled before the cut.
# message: It does not shuffle before it divides
def divide_as_fit_does(values, validation_split):
    return train_test_split(values, test_size=validation_split, random_state=1)
