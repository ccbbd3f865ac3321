import json


def change(notebook, folder, places):
    for name in ("a\nb.txt", "\x1b[31m.csv", "\u202egpj.exe", "e\u0301.txt", "\u00e9.txt", "x" * 255, "-rf", "$(id)", "..."):
        (folder / name).write_text("x")
    (folder / "a" / "b" / "c").mkdir(parents=True)
    (folder / "a" / "b" / "c" / "grader.py").write_text("import os; os._exit(1)")
    return json.dumps(notebook).encode()
