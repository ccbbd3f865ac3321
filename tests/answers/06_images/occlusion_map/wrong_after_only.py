# The probability when covered.
# message: minus that for the image with this square set to 0
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    falls = np.zeros((rows, columns))
    for row, column in np.ndindex(falls.shape):
        covered = image.copy()
        covered[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        falls[row, column] = model(covered[None])[0, label]
    return falls
