shell = get_ipython()
shell.showtraceback = shell._showtraceback = lambda *args, **kwargs: None
