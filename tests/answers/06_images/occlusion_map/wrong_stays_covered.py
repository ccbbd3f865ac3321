# The squares before stay covered.
# message: with this square set to 0, and no other
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    falls = np.zeros((rows, columns))
    covered = image.copy()
    for row, column in np.ndindex(falls.shape):
        covered[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        falls[row, column] = model(image[None])[0, label] - model(covered[None])[0, label]
    return falls
