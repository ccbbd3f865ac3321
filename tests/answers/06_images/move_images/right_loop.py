# Pixel by pixel.
def move_images(images, down, right):
    n, height, width = images.shape
    moved = np.zeros((n, height, width))
    for row in range(height):
        for column in range(width):
            if 0 <= row - down < height and 0 <= column - right < width:
                moved[:, row, column] = images[:, row - down, column - right]
    return moved
