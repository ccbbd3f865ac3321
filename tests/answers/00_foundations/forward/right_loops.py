# Row by row and neuron by neuron, as lists.
def forward(x, layers):
    rows = [list(row) for row in x]
    for number, (weights, bias) in enumerate(layers):
        new_rows = []
        for row in rows:
            sums = [sum(row[i] * weights[i][j] for i in range(len(row))) + bias[j] for j in range(len(bias))]
            new_rows.append(sums if number == len(layers) - 1 else [max(s, 0) for s in sums])
        rows = new_rows
    return rows
