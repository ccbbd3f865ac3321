# The learning rate is drawn evenly by its square root.
# message: on a logarithmic scale lies 0.01
def suggest(trial):
    return trial.suggest_float("root", 0.001 ** 0.5, 0.1 ** 0.5) ** 2, trial.suggest_int("units", 8, 64)

def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    def objective(trial):
        rate, units = suggest(trial)
        model = Sequential([Input((x_train.shape[1],)), Dense(units, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(rate), loss="mse")
        model.fit(x_train, y_train, epochs=5, batch_size=32, verbose=0)
        return math.sqrt(model.evaluate(x_val, y_val, verbose=0))

    study = optuna.create_study(direction="minimize")
    study.optimize(objective, n_trials=n_trials)
    log = pd.DataFrame([
        {"learning_rate": trial.params["root"] ** 2, "units": trial.params["units"], "val_rmse": trial.value} for trial in study.trials])
    return {"best": log.sort_values("val_rmse").iloc[0][["learning_rate", "units"]].to_dict(), "log": log}
