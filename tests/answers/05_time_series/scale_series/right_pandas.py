# Pandas, which divides by n - 1.
def scale_series(values, n_train):
    series = pd.Series(values)
    past = series.iloc[:n_train]
    return (series - past.mean()) / past.std(), past.mean(), past.std()
