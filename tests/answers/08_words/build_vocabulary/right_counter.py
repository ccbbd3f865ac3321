# most_common keeps the order in which words came: sorted before.
def build_vocabulary(token_lists, size):
    counts = Counter(sorted(sum(token_lists, [])))
    return {word: place + 2 for place, (word, _) in enumerate(counts.most_common(size))}
