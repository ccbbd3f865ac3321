open("shapes_of_mine.py", "w").write("def tolist():\n    return [0, 1, 2, 3, 4]\n")
import sys; sys.path.insert(0, ".")
import shapes_of_mine
table = shapes_of_mine
