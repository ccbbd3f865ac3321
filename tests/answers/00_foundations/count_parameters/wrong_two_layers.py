# Right for one and two layers only.
# message: Every layer counts
def count_parameters(sizes):
    total = (sizes[0] + 1) * sizes[1]
    if len(sizes) > 2:
        total += (sizes[1] + 1) * sizes[2]
    return total
