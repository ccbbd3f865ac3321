# Leaves a word out at all its places.
# message: minus that for the sentence without this one word
def word_effects(model, words):
    without = [" ".join(other for other in words if other != word) for word in words]
    return model.predict_proba([" ".join(words)])[0, 1] - model.predict_proba(without)[:, 1]
