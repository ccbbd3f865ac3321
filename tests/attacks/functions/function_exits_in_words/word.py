class Odd:
    def __str__(self):
        raise SystemExit(0)


word = Odd()
