# Moves the given array.
# message: leave the given array as it is
def move_images(images, down, right):
    images[:] = shifted(images, (0, down, right), order=0)
    return images
