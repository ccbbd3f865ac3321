# Masks, all at once.
def occlusion_map(model, image, label, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    masks = 1 - np.kron(np.eye(rows * columns).reshape(-1, rows, columns), np.ones((1, size, size)))
    batch = np.concatenate([image[None], image[None] * masks[..., None]])
    probabilities = keras.ops.convert_to_numpy(model(batch.astype("float32"), training=False))[:, label]
    return (probabilities[0] - probabilities[1:]).reshape(rows, columns)
