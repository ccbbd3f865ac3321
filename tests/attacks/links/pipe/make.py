import json


def change(notebook, folder, places):
    import os

    os.mkfifo(folder / "values.ipynb")
    os.mkfifo(folder / "data.csv")
