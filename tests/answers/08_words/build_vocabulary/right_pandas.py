# A data frame of words and counts.
def build_vocabulary(token_lists, size):
    table = pd.Series([word for words in token_lists for word in words]).value_counts().reset_index()
    table.columns = ["word", "count"]
    table = table.sort_values(["count", "word"], ascending=[False, True]).head(size)
    return dict(zip(table["word"], range(2, 2 + len(table))))
