# Moves to the right only.
# message: moved by down=1, right=0
def move_images(images, down, right):
    return shifted(images, (0, 0, right), order=0)
