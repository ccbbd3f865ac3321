# get_dummies on both tables together: a column for the unknown lab too.
# message: none for a category that only `new` has
def make_dummies(train, new):
    both = pd.get_dummies(pd.concat([train, new]), dtype=float)
    return both.iloc[: len(train)], both.iloc[len(train) :]
