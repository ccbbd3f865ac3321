# Lists, and the two hidden neurons the other way round.
xor_network = {
    "hidden_weights": [[-2, 2], [-2, 2]],
    "hidden_bias": [3, -1],
    "output_weights": [4, 4],
    "output_bias": [-6],
}
