# As large as the image: each fall stands at all pixels of its square.
# message: should have the shape (2, 3)
def occlusion_map(model, image, label, size):
    falls = np.zeros(image.shape[:2])
    for row in range(0, image.shape[0], size):
        for column in range(0, image.shape[1], size):
            covered = image.copy()
            covered[row : row + size, column : column + size] = 0
            falls[row : row + size, column : column + size] = model(image[None])[0, label] - model(covered[None])[0, label]
    return falls
