# Moves along the wrong axes.
# message: moved by down=1, right=0
def move_images(images, down, right):
    return shifted(images, (down, right, 0), order=0)
