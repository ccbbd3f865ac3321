# The other hidden bias leaves no room.
# message: The network is right for exact inputs
xor_network = {
    "hidden_weights": np.array([[1.0, -1.0], [1.0, -1.0]]),
    "hidden_bias": np.array([-0.5, 1.95]),
    "output_weights": np.array([1.0, 1.0]),
    "output_bias": -1.5,
}
