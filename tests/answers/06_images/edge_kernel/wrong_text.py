# Text.
# message: should be numbers
edge_kernel = "Sobel"
