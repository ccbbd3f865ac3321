import collections
import io
import pickle


class Runs:
    def __reduce__(self):
        return (exec, ("raise SystemExit('taken')",))


class State(collections.OrderedDict):
    def __reduce__(self):
        return (exec, ("raise SystemExit('taken')",))

    def items(self):
        return [("weight", Runs()), ("bias", pickle.dumps(Runs()))]

    __getitem__ = __iter__ = keys = values = lambda self, *parts: iter(self.items())


file = io.BytesIO()
torch.save({"weight": Runs(), "bias": torch.zeros(1)}, file)
state = State(weight=file.getvalue(), bias=Runs())
