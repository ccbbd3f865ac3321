# Sorts by the validation score.
def honest_score(runs):
    first = runs.sort_values("val_rmse").iloc[0]
    return first["run"], first["test_rmse"]
