# Answers are pictures.
# %% given l1
from PIL import Image
img = Image.new("RGB", (8, 6))
# %% answer a1
small = img.crop((0, 0, 4, 4))
# %% test t1
assert small.size == (4, 4)
# %% answer a2
def crop(im, n):
    return im.crop((0, 0, n, n))
# %% test t2
assert crop(img, 2).size == (2, 2)
# === right t1=1 t2=1
# %% a1
small = img.crop((0, 0, 4, 4))
# %% a2
def crop(im, n):
    return im.crop((0, 0, n, n))
# === wrong t1=0 t2=0
# %% a1
small = img.crop((0, 0, 4, 5))
# %% a2
def crop(im, n):
    return im
