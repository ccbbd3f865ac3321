# Keeps the square and covers the rest.
# message: with this square set to 0
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    falls = np.zeros((rows, columns))
    for row, column in np.ndindex(falls.shape):
        covered = np.zeros_like(image)
        square = np.s_[row * size : (row + 1) * size, column * size : (column + 1) * size]
        covered[square] = image[square]
        falls[row, column] = model(image[None])[0, label] - model(covered[None])[0, label]
    return falls
