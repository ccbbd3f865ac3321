# All images of a call by the same distances.
# message: Each image should move by distances of its own
class Move(keras.layers.Layer):
    def call(self, images, training=False):
        if not training:
            return images
        pixels = keras.ops.convert_to_numpy(images)
        made = []
        for place, one in enumerate(pixels):
            down, right = [(-2, 2), (2, -2), (1, 1)][place % 3]
            made.append(np.pad(one, ((2, 2), (2, 2), (0, 0)))[2 - down : 30 - down, 2 - right : 30 - right])
        return keras.ops.convert_to_tensor(np.stack(made))


def build_augmentation():
    return Move()
