# A list of rates at equal ratios; the objective is a class; user attributes keep the settings.
def suggest(trial):
    rates = [float(rate) for rate in np.geomspace(0.001, 0.1, 15)]
    return [trial.suggest_categorical("rate", rates), trial.suggest_int("units", 8, 64, log=True)]


class Objective:
    def __init__(self, suggest, *data):
        self.suggest = suggest
        self.x_train, self.y_train, self.x_val, self.y_val = data

    def __call__(self, trial):
        rate, units = self.suggest(trial)
        trial.set_user_attr("pair", (rate, units))
        model = Sequential([Input((self.x_train.shape[1],)), Dense(units, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(rate), loss="mean_squared_error")
        model.fit(self.x_train, self.y_train, epochs=5, batch_size=32, verbose=0)
        return float(model.evaluate(self.x_val, self.y_val, verbose=0)) ** 0.5


def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    study = optuna.create_study(direction="minimize")
    study.optimize(Objective(suggest, x_train, y_train, x_val, y_val), n_trials=n_trials)
    log = pd.DataFrame([(*trial.user_attrs["pair"], trial.value) for trial in study.trials],
                       columns=["learning_rate", "units", "val_rmse"])
    rate, units = study.best_trial.user_attrs["pair"]
    return {"best": {"learning_rate": rate, "units": units}, "log": log}
