# Row by row, with math.
def fourier_columns(hours, period, count):
    import math
    rows = []
    for hour in hours:
        angles = [2 * math.pi * k * float(hour) / period for k in range(1, count + 1)]
        rows.append([math.sin(a) for a in angles] + [math.cos(a) for a in angles])
    return np.array(rows)
