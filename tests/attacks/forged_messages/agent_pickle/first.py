from grader.judge import kernel_side as agent
from grader.judge.rpc import connection


import os
import pickle


class Evil:
    def __reduce__(self):
        return os.system, ("touch @TMP@/@WHO@",)


def pack(self, value):
    return pickle.dumps(Evil())


connection.Connection.pack = pack
