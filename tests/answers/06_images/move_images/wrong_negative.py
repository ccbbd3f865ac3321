# Negative distances are taken for positive ones.
# message: moved by down=-1, right=0
def move_images(images, down, right):
    return shifted(images, (0, abs(down), abs(right)), order=0)
