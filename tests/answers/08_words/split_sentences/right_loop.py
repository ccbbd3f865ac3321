# A draw for each different sentence, in a loop; sets.
def split_sentences(sentences, share):
    side = {}
    train, test = set(), set()
    for row, sentence in enumerate(sentences):
        key = sentence.lower().strip()
        if key not in side:
            side[key] = np.random.random() < share
        (test if side[key] else train).add(row)
    return train, test
