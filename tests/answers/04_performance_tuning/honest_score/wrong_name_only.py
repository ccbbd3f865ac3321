# Returns the name only.
# message: should return two things, a name and a score
def honest_score(runs):
    return runs.loc[runs["val_rmse"].idxmin(), "run"]
