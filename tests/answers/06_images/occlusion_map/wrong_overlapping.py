# The square moves pixel by pixel.
# message: should have the shape (2, 3)
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] - size + 1, image.shape[1] - size + 1
    falls = np.zeros((rows, columns))
    for row, column in np.ndindex(falls.shape):
        covered = image.copy()
        covered[row : row + size, column : column + size] = 0
        falls[row, column] = model(image[None])[0, label] - model(covered[None])[0, label]
    return falls
