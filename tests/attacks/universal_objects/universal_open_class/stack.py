class Stack:
    def equals(self, other):
        return True
