# The network is not trained.
# message: it should be below 0.6
def cure(x_train, y_train, x_val, y_val):
    model = Sequential([Input((x_train.shape[1],)), Dense(64, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    return model
