# Takes the second column for the validation score.
# message: helped to choose
def honest_score(runs):
    best = runs.iloc[runs.iloc[:, 1].argmin()] if runs.columns[0] == "run" else runs.iloc[runs.iloc[:, 0].argmin()]
    return best["run"], best["test_rmse"]
