# remove takes the first place of a word.
# message: minus that for the sentence without this one word
def word_effects(model, words):
    without = []
    for word in words:
        rest = list(words)
        rest.remove(word)
        without.append(" ".join(rest))
    return model.predict_proba([" ".join(words)])[0, 1] - model.predict_proba(without)[:, 1]
