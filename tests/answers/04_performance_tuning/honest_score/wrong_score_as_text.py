# The score as text.
# message: should be numbers
def honest_score(runs):
    best = runs.loc[runs["val_rmse"].idxmin()]
    return best["run"], f"{best['test_rmse']:.1f}"
