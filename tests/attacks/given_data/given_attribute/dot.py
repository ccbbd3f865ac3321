def dot(d):
    d.x = [0]
    d.y = [0]
    return 0
