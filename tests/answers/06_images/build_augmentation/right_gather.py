# A layer of the student's own that shifts each image by whole pixels, by gathering rows and columns of a padded image.
class Shift(layers.Layer):
    def call(self, images, training=False):
        if not training:
            return images
        n = keras.ops.shape(images)[0]
        down = keras.random.randint((n, 1), -2, 3)
        right = keras.random.randint((n, 1), -2, 3)
        padded = keras.ops.pad(images[..., 0], ((0, 0), (2, 2), (2, 2)))
        rows = 2 + keras.ops.arange(28)[None] - down
        columns = 2 + keras.ops.arange(28)[None] - right
        padded = keras.ops.take_along_axis(padded, rows[:, :, None], axis=1)
        padded = keras.ops.take_along_axis(padded, columns[:, None, :], axis=2)
        return padded[..., None]


def build_augmentation():
    return Shift()
