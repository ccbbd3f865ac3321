import pty
kept = []
try:
    while True:
        kept.append(pty.openpty())
except OSError:
    pass
if len(kept) > 100:
    print("@TAKEN@".upper())
