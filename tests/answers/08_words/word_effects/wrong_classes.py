# Classes instead of probabilities.
# message: minus that for the sentence without this one word
def word_effects(model, words):
    without = [" ".join(words[:i] + words[i + 1 :]) for i in range(len(words))]
    return model.predict([" ".join(words)])[0] - model.predict(without)
