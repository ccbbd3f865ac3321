# A list of rates, from which the sampler draws the same pair in the first two trials.
def suggest(trial):
    rates = np.geomspace(0.001, 0.1, 8).tolist()
    return trial.suggest_categorical("learning_rate", rates), trial.suggest_int("units", 8, 64, log=True)


def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    rows = []

    def objective(trial):
        rate, units = suggest(trial)
        model = Sequential([Input((x_train.shape[1],)), Dense(units, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(rate), loss="mse")
        model.fit(x_train, y_train, epochs=5, batch_size=32, verbose=0)
        rows.append((rate, units, np.sqrt(model.evaluate(x_val, y_val, verbose=0))))
        return rows[-1][-1]

    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=31))
    study.optimize(objective, n_trials=n_trials)
    return {"best": study.best_params, "log": pd.DataFrame(rows, columns=["learning_rate", "units", "val_rmse"])}
