# Every character that Python calls a digit belongs to words.
# message: The words of
def tokenize(sentence):
    text = "".join(c if c in "abcdefghijklmnopqrstuvwxyz'" or c.isdigit() else " " for c in sentence.lower())
    return text.split()
