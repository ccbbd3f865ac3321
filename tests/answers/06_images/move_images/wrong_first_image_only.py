# Moves the first image only.
# message: moved by down=1, right=0
def move_images(images, down, right):
    moved = images.copy()
    moved[0] = shifted(images[0], (down, right), order=0)
    return moved
