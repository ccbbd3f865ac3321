import mmap, os, time
big = bytearray(500 << 20)
for _ in range(2):
    if os.fork() == 0:
        time.sleep(7)
        os._exit(0)
kept = []
for _ in range(40):
    room = mmap.mmap(-1, 1 << 35, flags=0x4022, prot=mmap.PROT_READ)
    kept.append(room)
    for at in range(0, 1 << 35, 1 << 21):
        room[at]
print("@TAKEN@".upper())
