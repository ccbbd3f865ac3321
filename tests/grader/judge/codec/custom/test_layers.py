"""Custom models and layers: their weights and layers are the judge's, their computation is asked for."""

from grader.records import Status


def test_a_model_predicts_with_the_weights_that_a_test_gives_it(passes):
    passes("""
model = net()
assert isinstance(model, keras.Model) and type(model).__name__ == "Net" and model.count_params() == 21
assert [layer.units for layer in model.layers] == [4, 1]
first, bias, second, last = model.get_weights()
expected = np.maximum(x @ first + bias, 0) @ second + last
assert np.allclose(model.predict(x, verbose=0), expected, atol=1e-5)
assert np.allclose(sum(model.losses), 0.01 * np.square(second).sum(), atol=1e-6)
model.layers[1].set_weights([np.zeros((4, 1)), np.ones(1)])
assert np.allclose(model(x), 1)
""")


def test_a_model_is_trained_by_a_test(passes):
    passes("""
model = net()
model.compile(keras.optimizers.Adam(0.05), "mse")
losses = model.fit(x, y, epochs=5, batch_size=8, verbose=0).history["loss"]
assert losses[-1] < losses[0]
assert np.isclose(model.evaluate(x, y, verbose=0) - float(sum(model.losses)),
                  np.square(model.predict(x, verbose=0) - y).mean(), rtol=1e-3)
""")


def test_a_model_gets_its_weights_with_its_first_inputs(passes):
    passes("""
model = Noisy()
assert not model.built
calm = np.asarray(model(x))
assert len(model.weights) == 6 and np.allclose(calm, model(x))
mean = np.array(model.layers[0].moving_mean)
assert not np.allclose(calm, model(x, training=True))
assert not np.allclose(mean, model.layers[0].moving_mean), "What a call changes comes back."
""")


def test_a_layer_within_a_model(passes):
    passes("""
model = with_layer()
factor, kernel, bias = model.get_weights()
assert np.allclose(model.predict(x, verbose=0), (3 * x * factor) @ kernel + bias, atol=1e-5)
assert model.input_shape == (None, 3) and type(model.layers[0]).__name__ == "Scale"
inner = keras.Model(model.inputs[0], model.layers[0].output)
assert np.allclose(inner(x), 3 * x)
""")


def test_a_layer_of_a_class_that_is_asked_for(passes):
    passes("""
model = keras.Sequential([keras.Input((3,)), Scale(2.0), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(x, y, epochs=2, verbose=0)
assert not np.allclose(model.get_weights()[0], 1), "A gradient reaches the weights of the layer."
""")


def test_a_model_goes_back_as_itself(passes):
    passes(
        """
model = net()
assert keeps(model) and train(model, x, y) is None
trained = model.get_weights()
assert not np.allclose(trained[0], first(model)), "A training there is seen here."
assert np.allclose(model.predict(x, verbose=0), predicted(model, x), atol=1e-5)
""",
        """
last = []
def net():
    last[:] = [made := Net()]
    made(np.zeros((1, 3), "float32"))
    return made
def keeps(model):
    last.append(model.get_weights()[0])
    return model is last[0]
def train(model, x, y):
    model.compile("sgd", my_mae)
    model.fit(x, y, verbose=0)
def first(model):
    return last[1]
def predicted(model, x):
    return model.predict(x, verbose=0)
""",
    )


def test_methods_that_a_model_has_of_its_own(passes):
    passes(
        """
model = plus()
kernel, bias = model.get_weights()
assert np.allclose(model.predict(x, verbose=0), x @ kernel + bias + 1, atol=1e-5)
assert model.input_shape == (None, 3) and model.count_params() == 4
""",
        """
class Plus(keras.Sequential):
    def predict(self, x, **options):
        return super().predict(x, **options) + 1
    def count_params(self):
        return 1
def plus():
    return Plus([keras.Input((3,)), layers.Dense(1)])
""",
    )


def test_what_a_method_gives_is_no_object(passes):
    verdict = passes(
        "odd().predict(x)",
        """
class Odd(keras.Sequential):
    def predict(self, x, **options):
        return {"a": len}
def odd():
    return Odd([keras.Input((3,)), layers.Dense(1)])
""",
        Status.FAILED,
    )
    assert "Odd.predict gave a dict; an array, a number or a history is needed" in verdict.message


def test_what_a_call_gives_is_a_tensor_of_real_numbers(passes):
    """Of complex numbers a square may be negative: an error would seem small."""
    verdict = passes(
        "odd()(x)",
        """
def odd():
    return keras.Sequential([keras.Input((3,)), layers.Lambda(lambda x: ops.cast(x, "complex64"))])
""",
        Status.FAILED,
    )
    assert "Lambda gave a EagerTensor; a tensor of numbers is needed" in verdict.message


def test_an_attribute_is_no_way_to_say_yes(passes):
    verdict = passes(
        "net().equals(x)",
        """
class Yes(Net):
    def equals(self, other):
        return True
def net():
    made = Yes()
    made.all = layers.Dense(1)
    made(np.zeros((1, 3), "float32"))
    return made
""",
        Status.ERROR,
    )
    assert "no attribute 'equals'" in verdict.message


def test_a_single_variable_that_is_frozen_stays_so(passes):
    passes(
        """
model = frozen()
flags = {each.path.split("/", 1)[1]: each.trainable for each in model.weights}
assert [each.trainable for each in model.weights] == [False, True, True, True, False], flags
assert len(model.trainable_weights) == 3
before = model.get_weights()
model.compile("sgd", "mse")
model.fit(x, y, epochs=1, verbose=0)
same = [np.array_equal(*pair) for pair in zip(before, model.get_weights())]
assert same == [True, False, False, False, True], same
""",
        """
class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.by = self.add_weight(shape=(3,), initializer="ones", name="by")
        self.plus = self.add_weight(shape=(3,), initializer="zeros", name="plus")
        self.hidden, self.out = layers.Dense(4), layers.Dense(1, use_bias=False)

    def call(self, x):
        return self.out(self.hidden(x * self.by + self.plus))

def frozen():
    made = Own()
    made(np.zeros((1, 3), "float32"))
    made.by.trainable = False
    made.out.kernel.trainable = False
    return made
""",
    )
