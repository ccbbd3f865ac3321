# A loop over the rows.
def honest_score(runs):
    lowest, answer = float("inf"), None
    for _, row in runs.iterrows():
        if row["val_rmse"] < lowest:
            lowest, answer = row["val_rmse"], (row["run"], row["test_rmse"])
    return answer
