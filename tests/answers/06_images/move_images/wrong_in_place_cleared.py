# Clears the border of the given array first.
# message: leave the given array as it is
def move_images(images, down, right):
    moved = shifted(images, (0, down, right), order=0)
    images[:, -1] = 0
    return moved
