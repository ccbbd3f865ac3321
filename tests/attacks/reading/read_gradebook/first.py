import sqlite3

print(sqlite3.connect("@GRADEBOOK@").execute("select * from student").fetchall())
