import time
from IPython.display import display, update_display

for _ in range(300):
    display({"text/plain": "x"}, raw=True, display_id="d")
    time.sleep(0.005)
for number in range(20):
    update_display({"text/plain": "x"}, metadata={f"a{number}": "m" * 900_000}, raw=True, display_id="d")
    time.sleep(0.1)
