# No hidden layer.
# message: it should be below 0.6
def cure(x_train, y_train, x_val, y_val):
    model = Sequential([Input((x_train.shape[1],)), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_train, y_train, epochs=40, batch_size=50, verbose=0)
    return model
