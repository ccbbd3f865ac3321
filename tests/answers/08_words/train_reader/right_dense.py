# A dense layer on TF-IDF.
def train_reader(sentences, labels):
    vectorizer = TfidfVectorizer(min_df=2)
    features = vectorizer.fit_transform(sentences).toarray().astype("float32")
    inputs = keras.Input((features.shape[1],))
    hidden = layers.Dropout(0.5)(layers.Dense(16, activation="relu")(inputs))
    network = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(hidden))
    network.compile(keras.optimizers.Adam(0.005), "binary_crossentropy")
    network.fit(features, labels, epochs=8, batch_size=32, verbose=0)

    def read(sentences):
        return keras.ops.convert_to_numpy(network(vectorizer.transform(sentences).toarray().astype("float32"))).reshape(-1)

    return read
