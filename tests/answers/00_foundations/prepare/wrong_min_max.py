# Brought to 0-1, not standardized.
# message: should have the mean 0
def prepare(train, new):
    numbers = ["area", "age"]
    middle = train[numbers].median()
    filled, new_filled = train[numbers].fillna(middle), new[numbers].fillna(middle)
    low, high = filled.min(), filled.max()
    dummies = pd.get_dummies(train["district"], dtype=float)
    new_dummies = pd.get_dummies(new["district"], dtype=float).reindex(columns=dummies.columns, fill_value=0.0)
    return (np.hstack([(filled - low) / (high - low), dummies]),
            np.hstack([(new_filled - low) / (high - low), new_dummies]))
