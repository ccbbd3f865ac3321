# Hour by hour.
def score_range(actual, low, high, share):
    inside, width, loss, count = 0, 0.0, 0.0, 0
    for y, a, b in zip(actual.ravel(), low.ravel(), high.ravel()):
        inside += a <= y <= b
        width += b - a
        for edge, q in ((a, (1 - share) / 2), (b, (1 + share) / 2)):
            error = y - edge
            loss += q * error if error >= 0 else (q - 1) * error
        count += 1
    return {"coverage": inside / count, "width": width / count, "loss": loss / (2 * count)}
