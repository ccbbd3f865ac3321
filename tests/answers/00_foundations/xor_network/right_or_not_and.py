# OR, but not AND.
xor_network = {
    "hidden_weights": np.array([[1, 1], [1, 1]]),
    "hidden_bias": np.array([-0.5, -1.5]),
    "output_weights": np.array([1, -1]),
    "output_bias": -0.5,
}
