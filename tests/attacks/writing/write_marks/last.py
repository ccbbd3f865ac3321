import subprocess
import sys

later = """
import sqlite3, time
time.sleep(3)
book = sqlite3.connect('@GRADEBOOK@', timeout=5)
book.execute('update grade set manual_score = 2')
book.commit()
"""
subprocess.Popen([sys.executable, "-c", later], start_new_session=True)
