# A list of pairs is a data set too.
def epoch_batches(x, y, batch_size, shuffle):
    pairs = list(zip(x, y))
    return [batch for batch in DataLoader(pairs, batch_size=batch_size, shuffle=shuffle)]
