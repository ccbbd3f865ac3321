# A data frame of words; a mask by lengths.
def encode(token_lists, vocabulary, length):
    table = pd.DataFrame([dict(enumerate(words[:length])) for words in token_lists]).reindex(columns=range(length))
    mask = table.notna().to_numpy()
    numbers = table.map(lambda word: 0 if pd.isna(word) else vocabulary.get(word, 1)).to_numpy(dtype="int64")
    return numbers, mask
