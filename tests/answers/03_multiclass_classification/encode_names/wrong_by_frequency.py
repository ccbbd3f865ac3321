# The commonest name first.
# message: sorted from A to Z
def encode_names(names):
    classes = list(pd.Series(names).value_counts().index)
    return [classes.index(name) for name in names], classes
