# A schedule of one's own class.
class Halving(optimizers.schedules.LearningRateSchedule):
    def __init__(self, start, steps):
        self.start, self.steps = start, steps

    def __call__(self, step):
        return self.start * keras.ops.power(0.5, keras.ops.cast(step, "float32") / self.steps)

    def get_config(self):
        return {"start": self.start, "steps": self.steps}


def halving_schedule(start, n_samples, batch_size, epochs):
    return Halving(start, math.ceil(n_samples / batch_size) * epochs)
