# A dictionary.
# message: should return two things
def honest_score(runs):
    best = runs.loc[runs["val_rmse"].idxmin()]
    return {"run": best["run"], "score": best["test_rmse"]}
