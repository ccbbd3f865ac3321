# Two loops, as in a first course of Python.
def perceptron(x, weights, bias):
    answers = []
    for row in x:
        total = bias
        for value, weight in zip(row, weights):
            total += value * weight
        answers.append(1 if total > 0 else 0)
    return answers
