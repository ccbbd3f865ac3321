# The image shrinks.
# message: should have the shape
def move_images(images, down, right):
    height, width = images.shape[1:]
    return images[:, max(-down, 0) : height - max(down, 0), max(-right, 0) : width - max(right, 0)]
