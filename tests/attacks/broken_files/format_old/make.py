import json


def change(notebook, folder, places):
    return b'{"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": {"cells": 1}}'
