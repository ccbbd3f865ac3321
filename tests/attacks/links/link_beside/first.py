for name in ("gradebook.db", "source.txt", "secret.txt", "around/home/secret.txt"):
    try:
        print(open(name, errors="replace").read())
    except OSError:
        pass
