# The same distances at every call.
# message: Every call should move the images by new distances
class Move(keras.layers.Layer):
    def call(self, images, training=False):
        if not training:
            return images
        pixels = np.pad(keras.ops.convert_to_numpy(images), ((0, 0), (2, 2), (2, 2), (0, 0)))
        starts = np.random.default_rng(1).integers(0, 5, size=(len(pixels), 2))
        return keras.ops.convert_to_tensor(
            np.stack([one[down : down + 28, right : right + 28] for one, (down, right) in zip(pixels, starts)])
        )


def build_augmentation():
    return Move()
