# Chosen on the test data.
# message: the test data has helped to choose
def honest_score(runs):
    chosen = runs.loc[runs["test_rmse"].idxmin()]
    return chosen["run"], chosen["test_rmse"]
