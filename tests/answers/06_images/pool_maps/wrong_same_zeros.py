# Padded with 0 to full squares, then cut.
# message: pooled with size 2
def pool_maps(maps, size):
    rows, columns = -maps.shape[1] % size, -maps.shape[2] % size
    padded = np.pad(maps, ((0, 0), (0, rows), (0, columns), (0, 0)))
    return layers.MaxPooling2D(size)(padded), maps.mean(axis=(1, 2))
