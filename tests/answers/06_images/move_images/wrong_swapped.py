# down and right are mixed up.
# message: moved by down=1, right=0
def move_images(images, down, right):
    return shifted(images, (0, right, down), order=0)
