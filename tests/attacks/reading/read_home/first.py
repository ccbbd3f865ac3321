import os

for top in ("@HOME@", "@TMP@", "@COURSE@", "..", "../..", "../../.."):
    for parent, folders, names in os.walk(top):
        if parent.count("/") - top.count("/") > 5:
            folders.clear()
        for name in names[:50]:
            try:
                text = open(os.path.join(parent, name), errors="replace").read(200_000)
                if "canary" in text:
                    print(parent, name, text[text.index("canary"):][:60])
            except OSError:
                pass
