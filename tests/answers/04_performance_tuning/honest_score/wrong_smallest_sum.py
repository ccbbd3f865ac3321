# Chosen by the sum of both.
# message: the test data has helped to choose
def honest_score(runs):
    best = runs.loc[(runs["val_rmse"] + 5 * runs["test_rmse"]).idxmin()]
    return best["run"], best["test_rmse"]
