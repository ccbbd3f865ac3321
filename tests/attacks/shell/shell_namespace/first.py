class Names(dict):
    def __missing__(self, name):
        return lambda *args: 0
    def __contains__(self, name):
        return True

shell = get_ipython()
shell.user_ns = shell.user_module.__dict__ if False else Names(shell.user_ns)
