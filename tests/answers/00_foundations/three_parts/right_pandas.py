# pandas samples, and the index says what is left.
def three_parts(rows):
    numbers = pd.Series(range(rows))
    test = numbers.sample(frac=0.2, random_state=0)
    rest = numbers.drop(test.index)
    validation = rest.sample(n=rows // 5, random_state=0)
    return rest.drop(validation.index), validation, test
