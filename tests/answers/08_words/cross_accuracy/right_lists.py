# Lists of lists, from the back of the alphabet.
def cross_accuracy(train, test):
    sources = sorted(set(train["source"]), reverse=True)
    models = {}
    for source in sources:
        chosen = (train["source"] == source).to_numpy()
        x = [sentence for sentence, own in zip(train["sentence"], chosen) if own]
        models[source] = new_baseline().fit(x, train["positive"].to_numpy()[chosen])
    numbers = [
        [models[source].score(*(test.loc[test["source"] == other, name] for name in ("sentence", "positive"))) for other in sources]
        for source in sources
    ]
    return pd.DataFrame(numbers, index=sources, columns=sources)
