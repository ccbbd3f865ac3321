# The position of the run in place of its name.
# message: should be the name of one run
def honest_score(runs):
    best = runs["val_rmse"].argmin()
    return best, runs["test_rmse"].iloc[best]
