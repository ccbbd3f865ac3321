# Slices that are right for positive distances only.
# message: moved by down=-1, right=0
def move_images(images, down, right):
    height, width = images.shape[1:]
    moved = np.zeros_like(images)
    if down >= 0 and right >= 0:
        moved[:, down:, right:] = images[:, : height - down, : width - right]
    return moved
