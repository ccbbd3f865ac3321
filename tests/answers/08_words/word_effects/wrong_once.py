# A word that occurs twice has the effect of its first place.
# message: The effect of a word
def word_effects(model, words):
    whole = model.predict_proba([" ".join(words)])[0, 1]
    falls = []
    for word in words:
        place = words.index(word)
        falls.append(whole - model.predict_proba([" ".join(words[:place] + words[place + 1 :])])[0, 1])
    return np.array(falls)
