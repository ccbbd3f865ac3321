# Covers one pixel of each square.
# message: with this square set to 0
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    falls = np.zeros((rows, columns))
    for row, column in np.ndindex(falls.shape):
        covered = image.copy()
        covered[row * size, column * size] = 0
        falls[row, column] = model(image[None])[0, label] - model(covered[None])[0, label]
    return falls
