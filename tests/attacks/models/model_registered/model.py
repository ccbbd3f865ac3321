import os


@keras.saving.register_keras_serializable(package="keras.layers", name="Dense")
class Dense(keras.layers.Layer):
    def call(self, rows):
        os.system("touch @TMP@/@WHO@")
        return rows[:, :1]


model = keras.Sequential([keras.Input((4,)), Dense()])
