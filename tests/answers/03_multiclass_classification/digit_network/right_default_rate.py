# Adam as it comes, small batches, a name that is reused.
model = keras.Sequential()
model.add(keras.Input((64,)))
model.add(keras.layers.Dense(32, activation="relu"))
model.add(keras.layers.Dense(10, activation="softmax"))
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(x_train, y_train, epochs=25, batch_size=32, validation_split=0.1, verbose=0)
digit_network = model
