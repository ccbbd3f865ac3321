print(open("@SOURCE@/values/values.ipynb").read())
