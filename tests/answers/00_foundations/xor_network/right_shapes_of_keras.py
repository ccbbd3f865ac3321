# The output as Keras keeps it: a matrix of one column, a bias in an array.
xor_network = {
    "hidden_weights": np.array([[20.0, -20.0], [20.0, -20.0]]),
    "hidden_bias": np.array([[-10.0, 30.0]]),
    "output_weights": np.array([[20.0], [20.0]]),
    "output_bias": np.array([-30.0]),
}
