# Square by square.
def occlusion_map(model, image, label, size):
    before = float(model.predict(image[None], verbose=0)[0, label])
    falls = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for row, column in np.ndindex(falls.shape):
        covered = image.copy()
        covered[row * size : (row + 1) * size, column * size : (column + 1) * size, :] = 0
        falls[row, column] = before - float(keras.ops.convert_to_numpy(model(covered[None]))[0, label])
    return falls
