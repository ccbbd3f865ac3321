# The highest validation error.
# message: The lowest val_rmse is that of 'two'
def honest_score(runs):
    chosen = runs.sort_values("val_rmse", ascending=False).iloc[-2]
    return chosen["run"], chosen["test_rmse"]
