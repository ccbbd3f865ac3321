# head and tail.
def divide_as_fit_does(values, validation_split):
    column = pd.Series(np.asarray(values))
    n_kept = round(validation_split * len(column))
    return column.head(len(column) - n_kept), column.tail(n_kept)
