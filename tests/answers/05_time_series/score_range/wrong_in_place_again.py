# Sorts the given actual values in the end.
# message: changed an array it was given
def score_range(actual, low, high, share):
    losses = [np.maximum(q * (actual - edge), (q - 1) * (actual - edge)) for edge, q in [(low, (1 - share) / 2), (high, (1 + share) / 2)]]
    answer = {"coverage": np.mean((low <= actual) & (actual <= high)), "width": np.mean(high - low), "loss": np.mean(losses)}
    actual += 1
    return answer
