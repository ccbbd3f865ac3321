import mmap, os, time
held = 0
for _ in range(8):
    if os.fork() == 0:
        kept = []
        for _ in range(40):
            one = mmap.mmap(-1, 2**25, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
            for place in range(0, 2**25, 4096):
                one[place] = 1
            one.madvise(8)  # MADV_FREE
            kept.append(one)
        time.sleep(3)
        os._exit(0)
for _ in range(8):
    os.wait()
print("@TAKEN@".upper())
