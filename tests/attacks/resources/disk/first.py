for number in range(8):
    with open(f"file{number}", "wb") as file:
        file.write(bytes(25 << 20))
print("@TAKEN@".upper())
