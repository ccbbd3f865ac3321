# The error is maximized.
# message: An error is to be *minimized*
def suggest(trial):
    return trial.suggest_float("learning_rate", 0.001, 0.1, log=True), trial.suggest_int("units", 8, 64)

def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    def objective(trial):
        learning_rate, units = suggest(trial)
        model = Sequential([Input((np.shape(x_train)[1],)), Dense(units, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(learning_rate), loss="mse")
        model.fit(x_train, y_train, epochs=5, batch_size=32, verbose=0)
        predictions = model.predict(x_val, verbose=0).ravel()
        return float(np.sqrt(np.mean((predictions - np.asarray(y_val)) ** 2)))

    study = optuna.create_study(direction="maximize")
    study.optimize(objective, n_trials=n_trials)
    log = study.trials_dataframe().rename(columns={
        "params_learning_rate": "learning_rate", "params_units": "units", "value": "val_rmse"})
    return {"best": study.best_params, "log": log}
