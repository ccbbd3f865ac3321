# The labels are sorted, the images are not.
# message: Was it fitted on x_train with y_train
digit_network = keras.Sequential(
    [keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")]
)
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, np.sort(y_train), epochs=5, batch_size=128, verbose=0)
