# NumPy chooses the order.
def epoch_batches(x, y, batch_size, shuffle):
    rows = np.arange(len(x))
    if shuffle:
        np.random.shuffle(rows)
    pieces = np.split(rows, range(batch_size, len(x), batch_size))
    return tuple((x[torch.from_numpy(piece)], y[torch.from_numpy(piece)]) for piece in pieces)
