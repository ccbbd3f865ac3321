# Pad and cut.
def move_images(images, down, right):
    height, width = images.shape[1:]
    padded = np.pad(images, ((0, 0), (max(down, 0), max(-down, 0)), (max(right, 0), max(-right, 0))))
    return padded[:, max(-down, 0) : max(-down, 0) + height, max(-right, 0) : max(-right, 0) + width]
