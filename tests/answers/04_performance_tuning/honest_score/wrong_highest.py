# The highest validation error.
# message: The lowest val_rmse is that of 'two'
def honest_score(runs):
    chosen = runs.loc[runs["val_rmse"].idxmax()]
    return chosen["run"], chosen["test_rmse"]
