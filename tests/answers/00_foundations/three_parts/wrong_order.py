# The test rows come first.
# message: 30 should be for training
def three_parts(rows):
    learn, test = train_test_split(np.arange(rows), test_size=0.2, random_state=1)
    train, validation = train_test_split(learn, test_size=0.25, random_state=1)
    return test, validation, train
