# A pandas category.
def encode_names(names):
    column = pd.Series(names).astype("category")
    return column.cat.codes, list(column.cat.categories)
