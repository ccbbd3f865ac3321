# Asks and tells the study by hand; the exponent is drawn evenly.
def suggest(trial):
    exponent = trial.suggest_float("exponent", 1, 3)
    return 10**-exponent, trial.suggest_int("units", low=8, high=64)


def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    study, rows = optuna.create_study(), []
    for _ in range(n_trials):
        trial = study.ask()
        learning_rate, units = suggest(trial)
        model = Sequential([Input((x_train.shape[1],)), Dense(units, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(learning_rate), loss="mse")
        model.fit(x_train, y_train, epochs=5, batch_size=32, verbose=0)
        score = math.sqrt(model.evaluate(x_val, y_val, verbose=0))
        study.tell(trial, score)
        rows.append((learning_rate, units, score))
    log = pd.DataFrame(rows, columns=["learning_rate", "units", "val_rmse"])
    best = log.loc[log["val_rmse"].idxmin(), ["learning_rate", "units"]].to_dict()
    return {"best": best, "log": log}
