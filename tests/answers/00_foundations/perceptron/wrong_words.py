# Answers in words.
# message: with something in it that is not a number
def perceptron(x, weights, bias):
    return ["1" if total > 0 else "0" for total in x @ weights + bias]
