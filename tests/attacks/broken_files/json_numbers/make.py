import json


def change(notebook, folder, places):
    raw = json.dumps(notebook)[:-1]
    return (raw + ', "a": 1' + "0" * 1_000_000 + ', "b": 1e999999, "c": NaN, "cells": [], "cells": 7}').encode()
