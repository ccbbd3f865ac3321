def deep(b):
    b["a"] = 0
    b["b"] = 0
    return 0
