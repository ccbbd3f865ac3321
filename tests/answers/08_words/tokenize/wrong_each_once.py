# Each word once, in order.
# message: are ['a', 'well', 'made', 'film', '10', '10']
def tokenize(sentence):
    return list(dict.fromkeys(re.findall(r"[a-z0-9']+", sentence.lower())))
