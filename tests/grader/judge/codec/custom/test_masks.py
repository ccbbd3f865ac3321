"""A mask reaches a custom layer, and goes on from it, as in the process where the layer is."""

MASKED = """
class Mean(layers.Layer):
    def call(self, x, mask=None):
        share = ops.cast(mask, x.dtype)[..., None]
        return ops.sum(x * share, axis=1) / ops.sum(share, axis=1)


class Same(layers.Layer):
    def __init__(self, passes_on):
        super().__init__()
        self.supports_masking = passes_on

    def call(self, x):
        return x * 1


class Half(layers.Layer):
    def call(self, x):
        return x[:, ::2]

    def compute_mask(self, x, previous_mask=None):
        return previous_mask[:, ::2]


class Ends(layers.Layer):
    def call(self, x):
        return x * 1

    def compute_mask(self, x, previous_mask=None):
        return None


class Both(layers.Layer):
    def call(self, x, y, x_mask=None, y_mask=None):
        first, second = ops.cast(x_mask, x.dtype), ops.cast(y_mask, y.dtype)
        return ops.sum(x * first[..., None] + y * second[..., None], axis=1)


def of(*between, pooling=None):
    return keras.Sequential([
        keras.Input((None,), dtype="int32"), layers.Embedding(9, 4, mask_zero=True), *between,
        pooling or layers.GlobalAveragePooling1D(),
    ])


def functional(*between):
    inputs = keras.Input((None,), dtype="int32")
    vectors = layers.Embedding(9, 4, mask_zero=True)(inputs)
    for one in between:
        vectors = one(vectors)
    return keras.Model(inputs, vectors)


class Whole(keras.Model):
    def __init__(self):
        super().__init__()
        self.embedding, self.mean = layers.Embedding(9, 4, mask_zero=True), Mean()

    def call(self, numbers):
        return self.mean(self.embedding(numbers))


def two():
    first, second = keras.Input((None,), dtype="int32"), keras.Input((None,), dtype="int32")
    embedding = layers.Embedding(9, 4, mask_zero=True)
    return keras.Model([first, second], Both()(embedding(first), embedding(second)))


def means():
    return [of(pooling=Mean()), functional(Mean()), Whole()]


def passing_on():
    return of(Same(True))


def ending():
    return [of(Same(False)), of(Ends()), of(layers.Lambda(lambda x: x * 1))]


def halves():
    return [of(Half()), functional(Half(), layers.GlobalAveragePooling1D())]


def trained():
    return keras.Sequential([of(pooling=Mean()), layers.Dense(1)])
"""

GIVEN = """
numbers = np.array([[3, 4, 5, 6], [7, 0, 0, 0], [1, 2, 8, 0]], dtype="int32")
vectors = np.random.default_rng(0).normal(size=(9, 4)).astype("float32")


def mean(where):
    share = (where != 0)[..., None]
    return (vectors[where] * share).sum(axis=1) / share.sum(axis=1)


def check(model, expected):
    model.set_weights([vectors])
    for got in (model(numbers), model.predict(numbers, verbose=0)):
        assert np.allclose(got, expected, atol=1e-5), (np.asarray(got), expected)
"""


def test_a_layer_gets_the_mask_of_its_input(passes):
    passes(
        GIVEN + "for one in means():\n    one(numbers); check(one, mean(numbers))",
        MASKED,
    )


def test_a_layer_passes_the_mask_on_only_if_it_says_so(passes):
    passes(
        GIVEN + "check(passing_on(), mean(numbers))\n"
        "for one in ending():\n"
        "    check(one, vectors[numbers].mean(axis=1))",
        MASKED,
    )


def test_a_mask_of_the_layers_own(passes):
    passes(
        GIVEN + "for one in halves():\n    check(one, mean(numbers[:, ::2]))",
        MASKED,
    )


def test_a_mask_for_each_of_two_inputs(passes):
    passes(
        GIVEN + "model = two(); model.set_weights([vectors])\n"
        "other = numbers[::-1].copy()\n"
        "sums = [(vectors[one] * (one != 0)[..., None]).sum(axis=1) for one in (numbers, other)]\n"
        "assert np.allclose(model([numbers, other]), sums[0] + sums[1], atol=1e-5)",
        MASKED,
    )


def test_a_model_with_a_masked_layer_is_trained_by_a_test(passes):
    passes(
        GIVEN + "model = trained(); model(numbers); before = model.get_weights()\n"
        "model.compile('sgd', 'mse'); model.fit(numbers, np.ones((3, 1)), epochs=2, verbose=0)\n"
        "changed = np.abs(model.get_weights()[0] - before[0]).sum(axis=1) > 0\n"
        "assert changed.tolist() == [False] + [True] * 8, changed",
        MASKED,
    )
