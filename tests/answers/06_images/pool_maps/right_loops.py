# Loops over the squares.
def pool_maps(maps, size):
    n, height, width, channels = maps.shape
    pooled = np.zeros((n, height // size, width // size, channels))
    for row in range(height // size):
        for column in range(width // size):
            square = maps[:, row * size : (row + 1) * size, column * size : (column + 1) * size]
            pooled[:, row, column] = square.max(axis=(1, 2))
    return pooled, maps.mean(axis=1).mean(axis=1)
