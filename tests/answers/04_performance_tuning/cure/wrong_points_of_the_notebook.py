# Trains on the points of the notebook, not on those that are given.
# message: rows of 7 numbers
def cure(x_train, y_train, x_val, y_val):
    model = Sequential([Input((6,)), Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_points, y_points, epochs=40, batch_size=50, verbose=0)
    return model
