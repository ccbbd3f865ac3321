# A learning rate that is far too large.
# message: are not numbers
def cure(x_train, y_train, x_val, y_val):
    model = Sequential([Input((x_train.shape[1],)), Dense(64), Dense(64), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.SGD(1e30), loss="binary_crossentropy")
    model.fit(x_train, y_train, epochs=3, batch_size=50, verbose=0)
    return model
