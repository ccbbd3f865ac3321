# The validation score is reported.
# message: it is the score that won the choice
def honest_score(runs):
    chosen = runs.loc[runs["val_rmse"].idxmin()]
    return chosen["run"], chosen["val_rmse"]
