# The weights of the words.
# message: minus that for the sentence without this one word
def word_effects(model, words):
    vocabulary, weights = model[0].vocabulary_, model[-1].coef_[0]
    return [weights[vocabulary[word]] if word in vocabulary else 0.0 for word in words]
