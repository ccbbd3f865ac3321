# A tensor of the backend.
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    covered = np.tile(image, (rows, columns, 1, 1, 1))
    for row in range(rows):
        for column in range(columns):
            covered[row, column, row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
    after = model(covered.reshape(-1, *image.shape))[:, label]
    return keras.ops.reshape(model(image[None])[0, label] - after, (rows, columns))
