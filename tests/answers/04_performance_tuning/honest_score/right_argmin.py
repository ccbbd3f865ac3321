# NumPy's argmin.
def honest_score(runs):
    place = int(np.argmin(runs["val_rmse"].to_numpy()))
    return [str(runs["run"].iloc[place]), runs["test_rmse"].to_numpy()[place]]
