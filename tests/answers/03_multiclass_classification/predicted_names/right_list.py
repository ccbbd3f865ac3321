# A list, row by row.
def predicted_names(probabilities, class_names):
    return [class_names[int(np.argmax(row))] for row in probabilities]
