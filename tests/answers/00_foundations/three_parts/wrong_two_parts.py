# No validation rows.
# message: should return three things
def three_parts(rows):
    return train_test_split(np.arange(rows), test_size=0.2, random_state=1)
