# Negative distances are ignored.
# message: moved by down=-1, right=0
def move_images(images, down, right):
    return shifted(images, (0, max(down, 0), max(right, 0)), order=0)
