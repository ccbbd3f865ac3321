# The word alone.
# message: minus that for the sentence without this one word
def word_effects(model, words):
    return model.predict_proba(words)[:, 1] - model.predict_proba([""])[0, 1]
