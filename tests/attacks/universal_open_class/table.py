table = Stack()
