# np.delete, a Series.
def word_effects(model, words):
    whole = model.predict_proba([" ".join(words)])[0, 1]
    return pd.Series([whole - model.predict_proba([" ".join(np.delete(words, i))])[0, 1] for i in range(len(words))])
