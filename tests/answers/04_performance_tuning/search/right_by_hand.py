# A random search by hand, drawn on a logarithmic scale.
def search(x_train, y_train, x_val, y_val, n_trials):
    rows = []
    for _ in range(n_trials):
        learning_rate, units = float(10 ** np.random.uniform(-3, -1)), int(np.random.randint(8, 65))
        model = Sequential([Input((x_train.shape[1],)), Dense(units, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(learning_rate), loss="mse")
        model.fit(x_train, y_train, epochs=5, batch_size=32, verbose=0)
        rows.append((learning_rate, units, math.sqrt(model.evaluate(x_val, y_val, verbose=0))))
    log = pd.DataFrame(rows, columns=["learning_rate", "units", "val_rmse"])
    best = log.loc[log["val_rmse"].idxmin(), ["learning_rate", "units"]].to_dict()
    return {"best": best, "log": log}
