# Returns the name only.
# message: should return two things
def honest_score(runs):
    return runs.loc[runs["val_rmse"].idxmin(), "run"]
