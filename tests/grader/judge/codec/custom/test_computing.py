"""A custom function computes there; what it gives and its gradient are as if it were here."""


def test_an_activation(passes):
    passes("""
model = with_activation()
first, bias, second, last = model.get_weights()
assert np.allclose(model.predict(x, verbose=0), (x @ first + bias) * 2 @ second + last, atol=1e-5)
assert type(model).__name__ == "Sequential" and model.layers[0].activation.__name__
model.compile(keras.optimizers.Adam(0.05), "mse")  # by a graph
losses = model.fit(x, y, epochs=5, verbose=0).history["loss"]
assert losses[-1] < losses[0]
""")


def test_the_gradient_is_that_of_the_function(passes):
    passes("""
import tensorflow as tf
model = with_activation()
point = tf.constant(x)
with tf.GradientTape() as tape:
    tape.watch(point)
    out = model(point)
first, _, second, _ = model.get_weights()
assert np.allclose(tape.gradient(out, point), np.broadcast_to((2 * first @ second).T, x.shape), atol=1e-5)
""")


def test_a_loss_function_that_a_test_trains_with(passes):
    passes("""
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.05), my_mae)
losses = model.fit(x, y, epochs=5, verbose=0).history["loss"]
assert losses[-1] < losses[0]
assert float(my_mae(np.zeros((1, 1)), np.full((1, 1), 3.0))[0]) == 3
""")


def test_a_loss_of_the_tests_own_goes_to_an_answer(passes):
    passes(
        """
def twice(y_true, y_pred):
    return 2 * keras.ops.mean(keras.ops.abs(y_true - y_pred), axis=-1)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", twice)
loss = evaluated(model, x, y)
assert np.isclose(loss, model.evaluate(x, y, verbose=0), rtol=1e-4)
""",
        """
def evaluated(model, x, y):
    return model.evaluate(x, y, verbose=0)
""",
    )
