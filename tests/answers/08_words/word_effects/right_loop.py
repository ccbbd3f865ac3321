# One sentence after the other.
def word_effects(model, words):
    whole = model.predict_proba([" ".join(words)])[0][1]
    effects = []
    for place in range(len(words)):
        others = [word for number, word in enumerate(words) if number != place]
        effects.append(whole - model.predict_proba([" ".join(others)])[0][1])
    return effects
