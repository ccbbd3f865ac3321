# %% data
limit = 10

# %% errors answer
### BEGIN SOLUTION
# @solution@
class TooMuch(ValueError):
    def __init__(self, amount):
        super().__init__(f"{amount} is too much")
        self.amount = amount


def take(amount):
    if amount > limit:
        raise TooMuch(amount)
    return limit - amount
### END SOLUTION

# %% test_errors 2
hidden = "@hidden@"
try:
    take(14)
    raise AssertionError("There should be an error for 14.")
except TooMuch:
    pass
try:
    take(11)
    raise AssertionError("There should be an error for 11.")
except (KeyError, TooMuch):
    pass

# %% recorder answer
### BEGIN SOLUTION
class Recorder:
    def __enter__(self):
        self.lines = []
        return self

    def write(self, line):
        self.lines.append(line.upper())

    def __exit__(self, *parts):
        self.lines.append("END")
### END SOLUTION

# %% test_recorder 2
with Recorder() as recorder:
    recorder.write("one")
    recorder.write("two")
    assert recorder.lines == ["ONE", "TWO"], "Lines should be kept in capitals."

# %% version answer
### BEGIN SOLUTION
class Version:
    def __init__(self, text):
        self.parts = [int(part) for part in text.split(".")]

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts
### END SOLUTION

# %% test_version 2
assert Version("1.9") < Version("1.10"), "1.9 came before 1.10."
assert Version("1.2") == Version("1.2"), "They are one version."
assert Version("1.2") != Version("1.3"), "They are two versions."

# %% newest answer
### BEGIN SOLUTION
def newest(texts):
    return max(texts, key=lambda text: [int(part) for part in text.split(".")])
### END SOLUTION

# %% test_newest 2
assert newest(["1.9", "1.10"]) == "1.10", "1.10 is the newest."
