# Returns nothing.
# message: should be numbers
def move_images(images, down, right):
    images[:] = shifted(images, (0, down, right), order=0)
