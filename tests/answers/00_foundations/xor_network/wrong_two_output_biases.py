# One bias too many.
# message: should hold 1 numbers
xor_network = {
    "hidden_weights": np.array([[1.0, -1.0], [1.0, -1.0]]),
    "hidden_bias": np.array([-0.5, 1.5]),
    "output_weights": np.array([1.0, 1.0]),
    "output_bias": np.array([-1.5, -1.5]),
}
