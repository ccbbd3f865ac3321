# The moved images hold whole numbers, so pixels from 0 to 1 become 0.
# message: moved by down=1, right=-2
def move_images(images, down, right):
    moved = np.zeros(images.shape, dtype=int)
    height, width = images.shape[1:]
    for row in range(height):
        for column in range(width):
            if 0 <= row - down < height and 0 <= column - right < width:
                moved[:, row, column] = images[:, row - down, column - right]
    return moved
