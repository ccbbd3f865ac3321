# Keras operations.
def score_forecast(actual, forecast, baseline, mean, std):
    ops = keras.ops
    error = float(ops.mean(ops.abs(ops.convert_to_tensor(actual - forecast, "float64")))) * std
    plain = float(ops.mean(ops.abs(ops.convert_to_tensor(actual - baseline, "float64")))) * std
    return {"mae_kw": error, "percent_of_level": 100 * error / float(np.mean(actual * std + mean)), "skill": 1 - error / plain}
