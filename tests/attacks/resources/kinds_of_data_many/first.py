from IPython.display import display
for _ in range(5):
    display({f"text/x-{number}": "" for number in range(60_000)}, raw=True)
    display({"image/png": {"a": ["" for _ in range(60_000)]}, "text/html": ["<b>"] * 100_000}, raw=True)
