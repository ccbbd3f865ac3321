# A dense layer whose weights copy yesterday.
# message: nothing in it is learned
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.set_weights([np.eye(168)[:, -24:], np.zeros(24)])
