import time
from IPython.display import clear_output, display
begun, number = time.time(), 0
while time.time() - begun < 5:
    number += 1
    display({"text/plain": "x" * 100_000}, raw=True, display_id=f"{number}" + "y" * 190)
    clear_output(wait=number % 2 == 0)
