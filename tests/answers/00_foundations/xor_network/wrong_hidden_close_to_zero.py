# A hidden bias leaves no room for inputs that are off.
# message: The network is right for exact inputs
xor_network = {
    "hidden_weights": np.array([[1.0, -1.0], [1.0, -1.0]]),
    "hidden_bias": np.array([-0.05, 1.5]),
    "output_weights": np.array([1.0, 1.0]),
    "output_bias": -1.5,
}
