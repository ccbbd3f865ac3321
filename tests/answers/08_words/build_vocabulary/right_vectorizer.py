# The counts of a CountVectorizer.
def build_vocabulary(token_lists, size):
    vectorizer = CountVectorizer(analyzer=lambda words: words)
    counts = np.asarray(vectorizer.fit_transform(token_lists).sum(axis=0)).ravel()
    ordered = sorted(vectorizer.vocabulary_, key=lambda word: (-counts[vectorizer.vocabulary_[word]], word))
    return {ordered[place]: place + 2 for place in range(min(size, len(ordered)))}
