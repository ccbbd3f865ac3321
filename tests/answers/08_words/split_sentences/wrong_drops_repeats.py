# Keeps one row of each sentence.
# message: are in none of yours
def split_sentences(sentences, share):
    rows = list(pd.Series(sentences).str.strip().str.lower().drop_duplicates().sample(frac=1).index)
    n_test = round(share * len(rows))
    return rows[n_test:], rows[:n_test]
