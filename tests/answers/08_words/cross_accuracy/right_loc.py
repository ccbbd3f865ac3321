# An empty table, filled place by place.
def cross_accuracy(train, test):
    sources = sorted(train["source"].unique())
    table = pd.DataFrame(index=sources, columns=sources, dtype=float)
    for source in sources:
        model = new_baseline()
        rows = train.loc[train["source"] == source]
        model.fit(rows["sentence"].tolist(), rows["positive"].to_numpy())
        for other in sources:
            part = test.loc[test["source"] == other]
            table.loc[source, other] = np.mean(model.predict(part["sentence"]) == part["positive"])
    return table
