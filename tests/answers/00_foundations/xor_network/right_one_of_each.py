# The first without the second, or the second without the first; lists.
xor_network = {
    "hidden_weights": [[1, -1], [-1, 1]],
    "hidden_bias": [-0.5, -0.5],
    "output_weights": [1, 1],
    "output_bias": -0.5,
}
