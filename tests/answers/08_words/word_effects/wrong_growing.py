# Leaves out all words up to this one.
# message: minus that for the sentence without this one word
def word_effects(model, words):
    without = [" ".join(words[i + 1 :]) for i in range(len(words))]
    return model.predict_proba([" ".join(words)])[0, 1] - model.predict_proba(without)[:, 1]
