# The second cut takes a fifth of what is left.
# message: a quarter of what the first split leaves
def three_parts(rows):
    learn, test = train_test_split(np.arange(rows), test_size=0.2, random_state=1)
    train, validation = train_test_split(learn, test_size=0.2, random_state=1)
    return train, validation, test
