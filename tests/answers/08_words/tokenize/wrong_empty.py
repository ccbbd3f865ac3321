# A word that is empty where there is none.
# message: are []; yours are ['']
def tokenize(sentence):
    return re.sub(r"[^a-z0-9']+", " ", sentence.lower()).strip().split(" ")
