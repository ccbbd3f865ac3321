# fit is forgotten.
# message: Was it fitted on x_train with y_train
digit_network = keras.Sequential(
    [keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")]
)
digit_network.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
