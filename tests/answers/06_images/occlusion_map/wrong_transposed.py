# Rows and columns are mixed up.
# message: should have the shape (2, 3)
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    falls = np.zeros((columns, rows))
    for column, row in np.ndindex(falls.shape):
        covered = image.copy()
        covered[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        falls[column, row] = model(image[None])[0, label] - model(covered[None])[0, label]
    return falls
