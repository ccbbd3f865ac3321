# Data frames.
def choose_cutoff(y_val, p_val, y_test, p_test, required_recall):
    table = pd.DataFrame({"y": y_val, "p": p_val}).sort_values("p", ascending=False)
    table["recall"] = table["y"].cumsum() / table["y"].sum()
    cutoff = table.loc[table["recall"] >= required_recall, "p"].max()
    test = pd.DataFrame({"y": y_test, "called": p_test >= cutoff})
    return cutoff, test.loc[test["called"], "y"].mean(), test.loc[test["y"] == 1, "called"].mean()
