from grader.judge import kernel_side as agent
from grader.judge.rpc import connection


from grader.judge.rpc.reference import Reference

number = 0


def refer(self, value):
    global number
    number += 1
    return Reference("judge", number % 50, "object", "DataFrame", "pandas").to_plain()


from grader.judge.rpc.object_table import ObjectTable

ObjectTable.refer = refer
