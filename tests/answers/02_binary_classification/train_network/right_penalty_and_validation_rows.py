# A small L2 penalty, and a tenth of the shuffled rows kept for validation.
def train_network(x_train, y_train, class_weight=None, epochs=20):
    a, b, ya, yb = train_test_split(x_train, y_train, test_size=0.1, stratify=y_train, random_state=1)
    model = keras.Sequential([
        keras.Input(shape=(x_train.shape[1],)),
        keras.layers.Dense(16, activation="relu", kernel_regularizer=keras.regularizers.L2(1e-4)),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=[keras.metrics.AUC()])
    model.fit(a, ya, validation_data=(b, yb), epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
    return model
