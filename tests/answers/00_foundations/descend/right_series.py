# Returns a pandas Series.
def descend(x, y, weight, learning_rate, steps):
    path = [float(weight)]
    while len(path) <= steps:
        path.append(path[-1] - learning_rate * 2 * ((path[-1] * x - y) * x).mean())
    return pd.Series(path, name="weight")
