# Curve A gets a smaller learning rate.
# message: Curve A: 'lower the learning rate' does not help
remedies = {"A": "lower the learning rate", "B": "stop earlier", "C": "lower the learning rate", "D": "keep it", "E": "stop earlier"}
