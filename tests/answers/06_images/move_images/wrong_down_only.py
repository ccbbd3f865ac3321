# Moves down only.
# message: moved by down=0, right=2
def move_images(images, down, right):
    return shifted(images, (0, down, 0), order=0)
