# Two hidden layers, MSE, early stopping.
forecaster = keras.Sequential([
    layers.Input((168,)), layers.Dense(64, activation="relu"), layers.Dense(32, activation="relu"), layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss=keras.losses.MeanAbsoluteError())
stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
forecaster.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=10, batch_size=128, callbacks=[stop], verbose=0)
