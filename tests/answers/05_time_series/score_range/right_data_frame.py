# With a data frame.
def score_range(actual, low, high, share):
    table = pd.DataFrame({"y": actual.ravel(), "a": low.ravel(), "b": high.ravel()})
    lower, upper = table.y - table.a, table.y - table.b
    q, r = (1 - share) / 2, (1 + share) / 2
    losses = pd.concat([np.maximum(q * lower, (q - 1) * lower), np.maximum(r * upper, (r - 1) * upper)])
    return {"coverage": table.y.between(table.a, table.b).mean(), "width": (table.b - table.a).mean(), "loss": losses.mean()}
