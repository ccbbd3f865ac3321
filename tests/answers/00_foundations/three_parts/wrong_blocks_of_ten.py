# Two rows of each ten, always the same ones.
# message: should be chosen at random
def three_parts(rows):
    place = np.arange(rows) % 10 if rows % 10 == 0 else np.arange(rows) % 5 * 2
    return np.flatnonzero(place < 6), np.flatnonzero((place >= 6) & (place < 8)), np.flatnonzero(place >= 8)
