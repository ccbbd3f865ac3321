# math.ceil, imported in the cell.
import math

def count_updates(rows, batch_size, epochs):
    return math.ceil(rows / batch_size) * epochs
