# Found by the perceptron rule, on corners and on shifted corners.
rows = [(a + i, b + j, a, b) for a in (0, 1) for b in (0, 1) for i in (-0.2, 0, 0.2) for j in (-0.2, 0, 0.2)]
gates = {}
for name, rule in {"AND": min, "OR": max, "NAND": lambda a, b: 1 - min(a, b)}.items():
    w1 = w2 = bias = 0.0
    for _ in range(200):
        for x1, x2, a, b in rows:
            error = rule(a, b) - (w1 * x1 + w2 * x2 + bias > 0)
            w1, w2, bias = w1 + 0.1 * error * x1, w2 + 0.1 * error * x2, bias + 0.1 * error
    gates[name] = (w1, w2, bias)
