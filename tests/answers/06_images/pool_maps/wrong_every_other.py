# Every so many pixels, without looking at the rest.
# message: Take the largest number of each square
def pool_maps(maps, size):
    rows, columns = maps.shape[1] // size * size, maps.shape[2] // size * size
    return maps[:, :rows:size, :columns:size], maps.mean(axis=(1, 2))
