# Scores made up, each a little different.
# message: Train a new network in each trial
def suggest(trial):
    return trial.suggest_float("learning_rate", 0.001, 0.1, log=True), trial.suggest_int("units", 8, 64)

def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    rates = 10 ** np.linspace(-3, -1, n_trials)
    base = float(np.sqrt(np.mean((np.asarray(y_val) - np.mean(y_train)) ** 2)))
    log = pd.DataFrame(
        {"learning_rate": rates, "units": 8 + np.arange(n_trials), "val_rmse": base * (1 + rates)}
    )
    return {"best": {"learning_rate": rates[0], "units": 8}, "log": log}
