# A vocabulary that was made of the sentences beforehand.
def train_baseline(sentences, labels):
    words = sorted({word for sentence in sentences for word in re.findall(r"\w\w+", sentence.lower())})
    return make_pipeline(CountVectorizer(vocabulary=words), LogisticRegression(solver="liblinear")).fit(sentences, labels)
