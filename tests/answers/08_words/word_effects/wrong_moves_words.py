# Puts words back at the end of the given list.
# message: should leave the given list as it is
def word_effects(model, words):
    whole = model.predict_proba([" ".join(words)])[0, 1]
    effects = []
    for place in range(len(words) - 1):
        word = words.pop(0)
        effects.append(whole - model.predict_proba([" ".join(words)])[0, 1])
        words.append(word)
    return effects + [0.0]
