# Without the sign.
# message: minus that for the sentence without this one word
def word_effects(model, words):
    without = [" ".join(words[:i] + words[i + 1 :]) for i in range(len(words))]
    return np.abs(model.predict_proba([" ".join(words)])[0, 1] - model.predict_proba(without)[:, 1])
