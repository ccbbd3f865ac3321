# Takes words out of the given list for good.
# message: should leave the given list as it is
def word_effects(model, words):
    whole = model.predict_proba([" ".join(words)])[0, 1]
    effects = []
    for place in range(len(words)):
        word = words.pop(0)
        effects.append(whole - model.predict_proba([" ".join(words)])[0, 1])
    return effects
