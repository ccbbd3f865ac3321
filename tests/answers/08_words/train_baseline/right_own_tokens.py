# A tokenizer of one's own.
def words_of(sentence):
    return re.findall(r"[a-z0-9']+", sentence.lower())


def train_baseline(sentences, labels):
    vectorizer = TfidfVectorizer(tokenizer=words_of, token_pattern=None, lowercase=False)
    return make_pipeline(vectorizer, LogisticRegression()).fit(list(sentences), np.asarray(labels))
