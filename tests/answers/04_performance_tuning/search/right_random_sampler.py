# A random sampler; the log is kept by the objective.
def suggest(trial):
    return trial.suggest_float("learning_rate", 1e-3, 1e-1, log=True), trial.suggest_int("units", 8, 64, step=8)

def search(suggest, x_train, y_train, x_val, y_val, n_trials):
    rows = []

    def objective(trial):
        rate, units = suggest(trial)
        inputs = Input((x_train.shape[1],))
        model = keras.Model(inputs, Dense(1)(Dense(units, "relu")(inputs)))
        model.compile(optimizer=optimizers.Adam(rate), loss="mse", metrics=[keras.metrics.RootMeanSquaredError()])
        history = model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=5, batch_size=32, verbose=0)
        score = history.history["val_root_mean_squared_error"][-1]
        rows.append({"learning_rate": rate, "units": units, "val_rmse": score})
        return score

    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=5))
    study.optimize(objective, n_trials=n_trials)
    return {"best": study.best_trial.params, "log": pd.DataFrame(rows)}
