# Other names than asked for.
# message: with the names hidden_weights, hidden_bias
xor_network = {"W1": [[1, -1], [1, -1]], "b1": [-0.5, 1.5], "W2": [1, 1], "b2": -1.5}
