@LIAR@


OUTPUTS = iter([torch.full((200, 1), 1000j), Liar(), len, [Liar()], {"a": len}, (torch.zeros(200, 1), Liar())] * 100)


class Net(nn.Module):
    def forward(self, rows):
        return next(OUTPUTS)


net = Net()
