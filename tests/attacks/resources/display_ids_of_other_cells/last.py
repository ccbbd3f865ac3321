import time
from IPython.display import clear_output, update_display
for number in range(50):
    update_display({"text/html": "<b>y</b>" * 80_000, "text/plain": str(number)}, raw=True, display_id="d")
    clear_output(wait=number % 2)
    time.sleep(0.05)
