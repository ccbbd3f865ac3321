# Test rows that are in the training rows, too, are thrown away.
# message: are in none of yours
def split_sentences(sentences, share):
    plain = [sentence.strip().lower() for sentence in sentences]
    rows = np.random.permutation(len(sentences))
    n_test = round(share * len(sentences))
    train = rows[n_test:]
    seen = {plain[row] for row in train}
    return train, [row for row in rows[:n_test] if plain[row] not in seen]
