model = keras.Sequential([keras.Input((4,)), keras.layers.Lambda(lambda rows: rows[:, :1] * 0)])
