open("@COURSE@/nbgrader_config.py", "a").write("\n# owned\n")
open("@COURSE@/source/values/owned.py", "w").write("owned")
