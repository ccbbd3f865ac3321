import json


def change(notebook, folder, places):
    return b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [' + b"{}," * 4_000_000 + b"{}]}"
