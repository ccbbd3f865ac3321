# What leaves comes back on the other side.
# message: nothing comes back on the other side
def move_images(images, down, right):
    return np.roll(images, (down, right), axis=(1, 2))
