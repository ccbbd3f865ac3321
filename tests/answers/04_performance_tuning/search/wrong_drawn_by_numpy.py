# NumPy draws the learning rate, not the trial.
# message: Ask the trial for both
def suggest(trial):
    return float(10 ** np.random.uniform(-3, -1)), trial.suggest_int("units", 8, 64)

def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    rows = []

    def objective(trial):
        rate, units = suggest(trial)
        model = Sequential([Input((x_train.shape[1],)), Dense(units, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(rate), loss="mse")
        model.fit(x_train, y_train, epochs=5, batch_size=32, verbose=0)
        rows.append({"learning_rate": rate, "units": units, "val_rmse": math.sqrt(model.evaluate(x_val, y_val, verbose=0))})
        return rows[-1]["val_rmse"]

    optuna.create_study().optimize(objective, n_trials=n_trials)
    log = pd.DataFrame(rows)
    return {"best": log.loc[log["val_rmse"].idxmin(), ["learning_rate", "units"]].to_dict(), "log": log}
