# Conv1D on embeddings, the largest number of each filter.
def train_reader(sentences, labels):
    counts = Counter(word for sentence in sentences for word in re.findall(r"[a-z0-9']+", sentence.lower()))
    vocabulary = {word: number for number, (word, _) in enumerate(counts.most_common(2000), start=2)}

    def to_numbers(sentences):
        rows = [[vocabulary.get(word, 1) for word in re.findall(r"[a-z0-9']+", sentence.lower())] for sentence in sentences]
        return keras.utils.pad_sequences(rows, 40, padding="post", truncating="post")

    network = keras.Sequential(
        [
            keras.Input((40,)),
            layers.Embedding(2002, 24),
            layers.SpatialDropout1D(0.3),
            layers.Conv1D(32, 2, activation="relu"),
            layers.GlobalMaxPooling1D(),
            layers.Dropout(0.4),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    network.compile(keras.optimizers.Adam(0.005), "binary_crossentropy")
    network.fit(to_numbers(sentences), labels, epochs=8, batch_size=64, verbose=0)
    return lambda sentences: network.predict(to_numbers(sentences), verbose=0)[:, 0]
