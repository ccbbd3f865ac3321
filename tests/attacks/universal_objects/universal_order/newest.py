def newest(texts):
    return Everything()
