# After minus before.
# message: the other sign
def word_effects(model, words):
    without = [" ".join(words[:i] + words[i + 1 :]) for i in range(len(words))]
    return model.predict_proba(without)[:, 1] - model.predict_proba([" ".join(words)])[0, 1]
