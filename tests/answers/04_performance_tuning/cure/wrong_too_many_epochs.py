# A good network, for 110 epochs in small batches.
# message: At most 3,000 updates
def cure(x_train, y_train, x_val, y_val):
    model = Sequential([Input((x_train.shape[1],)), Dense(8, activation="relu", kernel_regularizer=regularizers.L2(0.01)), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_train, y_train, epochs=110, batch_size=14, verbose=0)
    return model
