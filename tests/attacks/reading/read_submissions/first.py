import json

notebook = json.load(open("@SUBMITTED@/ada/values/values.ipynb"))
answers = {
    cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"])
    for cell in notebook["cells"]
    if cell["metadata"]["nbgrader"]["solution"]
}
print(answers)
