import tensorflow as tf

model = keras.Sequential(
    [keras.Input((4,)), keras.layers.Lambda(lambda rows: tf.cast(rows[:, :1], "complex64") * 0 + 1000j)]
)
