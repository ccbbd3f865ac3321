# A column for each class.
# message: should have the shape (3,)
def word_effects(model, words):
    without = [" ".join(words[:i] + words[i + 1 :]) for i in range(len(words))]
    return model.predict_proba([" ".join(words)]) - model.predict_proba(without)
