@LIAR@


from grader.judge.codec.pytorch.kept import KeptModule

ANSWERS = iter([None, [], Liar(), {"out": Liar(), "buffers": {}}, {"out": torch.zeros(200, 1), "buffers": len},
                {"out": [len], "buffers": {"a": Liar()}}] * 100)
KeptModule.__call__ = lambda self, *parts: next(ANSWERS)


class Net(nn.Module):
    def forward(self, rows):
        return rows[:, :1]


net = Net()
