import os
given, errors = 0, set()
for number in range(3000):
    with open(f"/tmp/f{number}" if os.access("/tmp", os.W_OK) else f"f{number}", "w") as file:
        for place in range(64):
            try:
                os.setxattr(file.fileno(), f"user.{place}", b"x" * 60_000)
                given += 60_000
            except OSError as error:
                errors.add(error.errno)
                break
if given > 2**30:
    print("@TAKEN@".upper())
print(given >> 20, errors)
