# The image grows.
# message: should have the shape
def move_images(images, down, right):
    return np.pad(images, ((0, 0), (max(down, 0), max(-down, 0)), (max(right, 0), max(-right, 0))))
