sample = Bunch(shape=(1000,), mean=lambda: 5.0, std=lambda: 2.0)
