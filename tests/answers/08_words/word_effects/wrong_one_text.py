# Gives the model one text, not a list.
# message: Put it into a list
def word_effects(model, words):
    return [model.predict_proba(" ".join(words))[0, 1] for _ in words]
