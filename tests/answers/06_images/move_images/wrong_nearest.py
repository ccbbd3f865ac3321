# The border is repeated.
# message: what becomes free is 0
def move_images(images, down, right):
    return shifted(images, (0, down, right), order=0, mode="nearest")
