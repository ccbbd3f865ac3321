# The largest of shifted slices.
def pool_maps(maps, size):
    n, height, width, channels = maps.shape
    rows, columns = height // size * size, width // size * size
    parts = [maps[:, i:rows:size, j:columns:size] for i in range(size) for j in range(size)]
    return np.max(parts, axis=0), maps.reshape(n, -1, channels).mean(axis=1)
