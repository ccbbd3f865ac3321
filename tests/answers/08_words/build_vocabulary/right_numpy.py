# np.unique and lexsort.
def build_vocabulary(token_lists, size):
    words, counts = np.unique(np.concatenate([np.array(one, dtype=str) for one in token_lists]), return_counts=True)
    order = np.argsort(-counts, kind="stable")[:size]
    return {str(words[place]): number for number, place in zip(np.arange(2, 2 + len(order)), order)}
