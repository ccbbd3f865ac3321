# down moves up.
# message: moved by down=1, right=0
def move_images(images, down, right):
    return shifted(images, (0, -down, right), order=0)
