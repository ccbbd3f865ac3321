# Plain lists.
def one_hot(codes, n_classes):
    return [[1 if column == code else 0 for column in range(n_classes)] for code in codes]
