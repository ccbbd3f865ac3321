# The hidden weights are a flat array of four.
# message: should have the shape (2, 2)
xor_network = {
    "hidden_weights": np.array([1.0, -1.0, 1.0, -1.0]),
    "hidden_bias": np.array([-0.5, 1.5]),
    "output_weights": np.array([1.0, 1.0]),
    "output_bias": -1.5,
}
