# Still falling, taken for good.
# message: Has the validation loss leveled off
remedies = {"A": "keep it", "B": "stop earlier", "C": "lower the learning rate", "D": "keep it", "E": "stop earlier"}
