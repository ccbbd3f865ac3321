# A table made up: no search at all.
# message: once in each trial
def suggest(trial):
    return trial.suggest_float("learning_rate", 0.001, 0.1, log=True), trial.suggest_int("units", 8, 64)

def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    rates = np.linspace(0.001, 0.1, n_trials)
    log = pd.DataFrame({"learning_rate": rates, "units": 8, "val_rmse": float(abs(np.asarray(y_val)).mean())})
    return {"best": {"learning_rate": 0.001, "units": 8}, "log": log}
