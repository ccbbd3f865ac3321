def total(b):
    b.put(1); b.parts.clear(); b.parts.append(1)
    return 1
