# Keeps what fit returns.
# message: fit` returns the history
model = keras.Sequential([keras.Input((168,)), layers.Dense(64, activation="relu"), layers.Dense(24)])
model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster = model.fit(x_train, y_train, epochs=1, batch_size=512, verbose=0)
