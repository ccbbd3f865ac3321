def slot(d):
    d.x = []
    return 0
