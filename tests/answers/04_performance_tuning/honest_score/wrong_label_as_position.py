# Takes the index for a position.
# message: Lowest val_rmse: 'r'
def honest_score(runs):
    chosen = runs["val_rmse"].idxmin() % len(runs)
    return runs["run"].iloc[chosen], runs["test_rmse"].iloc[chosen]
