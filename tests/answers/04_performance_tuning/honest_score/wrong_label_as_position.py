# Takes the index for a position.
# message: The lowest val_rmse is that of 'r'
def honest_score(runs):
    chosen = runs["val_rmse"].idxmin() % len(runs)
    return runs["run"].iloc[chosen], runs["test_rmse"].iloc[chosen]
