# The column of class 1 looked up.
def word_effects(model, words):
    column = list(model.classes_).index(1)
    sentences = [" ".join(words)] + [" ".join(words[:i] + words[i + 1 :]) for i, _ in enumerate(words)]
    p = model.predict_proba(pd.Series(sentences))[:, column]
    return p[0] - p[1:]
