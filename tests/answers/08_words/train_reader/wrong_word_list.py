# A list of good and bad words, made by hand.
# message: Was it trained on the arguments alone
def train_reader(sentences, labels):
    good, bad = {"good", "great", "love", "best", "excellent", "nice"}, {"bad", "not", "worst", "poor", "terrible", "don't"}

    def read(sentences):
        words = [sentence.lower().split() for sentence in sentences]
        scores = [sum(one in good for one in row) - sum(one in bad for one in row) + len(row) / 1000 for row in words]
        return 1 / (1 + np.exp(-np.array(scores)))

    return read
