# train_test_split with numbers of rows in place of shares.
def three_parts(rows):
    fifth = rows // 5
    train, rest = train_test_split(list(range(rows)), test_size=2 * fifth, random_state=0)
    validation, test = train_test_split(rest, test_size=fifth, random_state=5)
    return train, validation, test
