# A column of one sentence.
def tokenize(sentence):
    return pd.Series([sentence]).str.lower().str.findall("[a-z0-9']+").iloc[0]
