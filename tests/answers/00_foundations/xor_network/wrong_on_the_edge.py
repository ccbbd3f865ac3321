# Right for exact inputs only.
# message: off by 0.1
xor_network = {
    "hidden_weights": np.array([[1.0, -1.0], [1.0, -1.0]]),
    "hidden_bias": np.array([0.0, 2.0]),
    "output_weights": np.array([1.0, 1.0]),
    "output_bias": -1.0,
}
