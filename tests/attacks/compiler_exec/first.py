import builtins

builtins.exec = lambda *args, **kwargs: None
