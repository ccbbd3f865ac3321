# The output bias is 0: the output neuron is OR.
# message: XOR should answer [0, 1, 1, 0]
xor_network = {
    "hidden_weights": np.array([[1.0, -1.0], [1.0, -1.0]]),
    "hidden_bias": np.array([-0.5, 1.5]),
    "output_weights": np.array([1.0, 1.0]),
    "output_bias": 0.0,
}
