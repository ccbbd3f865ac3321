# A comprehension over the letters, ASCII only.
def tokenize(sentence):
    kept = [one if (one.isascii() and one.isalnum()) or one == "'" else " " for one in sentence]
    return "".join(kept).lower().split()
