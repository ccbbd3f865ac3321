# Scores in place of probabilities.
# message: Probabilities lie between 0 and 1
def cure(x_train, y_train, x_val, y_val):
    model = Sequential([Input((x_train.shape[1],)), Dense(16, activation="relu"), Dense(1)])
    model.compile(optimizer=optimizers.Adam(0.01), loss=keras.losses.BinaryCrossentropy(from_logits=True))
    model.fit(x_train, y_train, epochs=40, batch_size=50, verbose=0)
    return model
