# A text of NumPy, a number of NumPy.
def honest_score(runs):
    position = runs["val_rmse"].to_numpy().argmin()
    return [np.asarray(runs["run"], dtype=str)[position], np.float32(runs["test_rmse"].to_numpy()[position])]
