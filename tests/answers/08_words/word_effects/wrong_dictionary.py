# A dictionary by words.
# message: should be numbers; yours is dict
def word_effects(model, words):
    without = [" ".join(words[:i] + words[i + 1 :]) for i in range(len(words))]
    effects = model.predict_proba([" ".join(words)])[0, 1] - model.predict_proba(without)[:, 1]
    return dict(zip(words, effects))
