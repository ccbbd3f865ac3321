# A filtered table is returned: columns, not values.
# message: Take one value out of the table
def honest_score(runs):
    best = runs[runs["val_rmse"] == runs["val_rmse"].min()]
    return best["run"], best["test_rmse"]
