# One neuron in the hidden layer.
# message: should hold 4 numbers
xor_network = {
    "hidden_weights": np.array([[1.0], [1.0]]),
    "hidden_bias": np.array([-0.5]),
    "output_weights": np.array([1.0]),
    "output_bias": -0.5,
}
