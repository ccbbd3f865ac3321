import json


def change(notebook, folder, places):
    return bytes(range(256)) * 100
