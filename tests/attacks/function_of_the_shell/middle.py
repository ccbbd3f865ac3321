middle = get_ipython
