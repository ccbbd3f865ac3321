"""Custom losses, metrics, schedules, optimizers and the like keep what they say and do."""

MORE = """
class Squared(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return ops.mean((y_true - y_pred) ** 2, axis=-1)

class Batches(keras.metrics.Metric):
    def __init__(self):
        super().__init__(name="batches")
        self.seen = self.add_weight(initializer="zeros", name="seen")
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.seen.assign_add(1)
    def result(self):
        return self.seen

class Falling(keras.optimizers.schedules.LearningRateSchedule):
    def __call__(self, step):
        return 0.5 / (1 + ops.cast(step, "float32"))

class Half(keras.optimizers.SGD):
    def update_step(self, gradient, variable, learning_rate):
        variable.assign(variable - 0.5 * learning_rate * gradient)

class Price(keras.regularizers.Regularizer):
    def __call__(self, w):
        return 3 * ops.sum(ops.abs(w))

def line(optimizer, loss, **options):
    made = keras.Sequential([keras.Input((3,)), layers.Dense(1, **options)])
    made.compile(optimizer, loss, metrics=[my_mae, Batches()])
    return made

def with_function():
    return line(keras.optimizers.Adam(Falling()), my_mae)

def with_classes():
    start = lambda shape, dtype: ops.ones(shape, dtype)
    return line(Half(0.1), Squared(), kernel_regularizer=Price(), kernel_initializer=start)
"""


def test_a_model_compiled_with_a_loss_function_and_a_schedule(passes):
    passes(
        """
model = with_function()
assert model.compiled and type(model.optimizer).__name__ == "Adam"
assert np.isclose(float(model.compute_loss(y=np.zeros((2, 1)), y_pred=np.array([[1.0], [3.0]]))), 2)
history = model.fit(x, y, epochs=2, batch_size=8, verbose=0).history
assert history["batches"] == [4, 4] and "my_mae" in history, history
assert np.isclose(float(model.optimizer.learning_rate), 0.5 / 9)
""",
        MORE,
    )


def test_a_model_with_classes_of_its_own(passes):
    passes(
        """
model = with_classes()
assert type(model.optimizer).__name__ == "Half" and isinstance(model.optimizer, keras.optimizers.SGD)
assert np.isclose(float(model.optimizer.learning_rate), 0.1)
assert np.isclose(float(sum(model.losses)), 9), "Three weights of 1, at 3 each."
loss = float(model.compute_loss(y=np.zeros((2, 1)), y_pred=np.array([[1.0], [3.0]])))
assert np.isclose(loss, 5 + 9)
before = model.get_weights()[1]
model.fit(x, y + 5, epochs=1, batch_size=32, verbose=0)
step = 0.5 * 0.1 * np.mean(2 * (x.sum(axis=1) - y.ravel() - 5))
assert np.allclose(model.get_weights()[1], before - step, rtol=1e-3)
""",
        MORE,
    )


def test_a_function_with_the_name_of_one_of_kerass_own(passes):
    passes(
        """
model = doubled()
assert np.allclose(model(x), 2 * x), "It is the answer's own relu, not Keras's."
""",
        """
def relu(x):
    return 2 * x
def doubled():
    return keras.Sequential([keras.Input((3,)), layers.Activation(relu)])
""",
    )
