spread = get_ipython().ev
