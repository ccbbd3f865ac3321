# pop on a copy.
def word_effects(model, words):
    sentences = []
    for place in range(len(words)):
        rest = words.copy()
        rest.pop(place)
        sentences.append(" ".join(rest))
    return model.predict_proba([" ".join(words)])[:, 1] - model.predict_proba(sentences)[:, 1]
