# The table is sorted in place.
# message: should not change the table
def honest_score(runs):
    runs.sort_values("val_rmse", inplace=True)
    return runs["run"].iloc[0], runs["test_rmse"].iloc[0]
