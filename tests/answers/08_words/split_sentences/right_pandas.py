# A column of sentences; a draw of its different values.
def split_sentences(sentences, share):
    plain = pd.Series(sentences).str.strip().str.lower()
    different = pd.Series(plain.unique()).sample(frac=share)
    in_test = plain.isin(different)
    return plain.index[~in_test], plain.index[in_test]
