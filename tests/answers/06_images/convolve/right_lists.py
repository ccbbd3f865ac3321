# Nested lists.
def convolve(image, kernel):
    rows, columns = kernel.shape
    return [
        [float(sum(image[r + i][c + j] * kernel[i][j] for i in range(rows) for j in range(columns)))
         for c in range(image.shape[1] - columns + 1)]
        for r in range(image.shape[0] - rows + 1)
    ]
