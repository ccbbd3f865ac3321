# Replaces letters, wherever they stand.
# message: minus that for the sentence without this one word
def word_effects(model, words):
    sentence = " ".join(words)
    without = [sentence.replace(word, "") for word in words]
    return model.predict_proba([sentence])[0, 1] - model.predict_proba(without)[:, 1]
