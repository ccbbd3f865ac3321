# One linear layer, loss and optimizer by name.
forecaster = keras.Sequential([keras.Input(shape=(168,)), layers.Dense(24)])
forecaster.compile(optimizer="adam", loss="mean_squared_error", metrics=["mae"])
forecaster.optimizer.learning_rate = 0.003
forecaster.fit(x_train, y_train, epochs=8, batch_size=128, verbose=0)
