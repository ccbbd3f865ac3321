# No global average.
# message: pool_maps should return two things
def pool_maps(maps, size):
    n, height, width, channels = maps.shape
    rows, columns = height // size, width // size
    return {"pooled": maps[:, : rows * size, : columns * size].reshape(n, rows, size, columns, size, channels).max(axis=(2, 4))}
