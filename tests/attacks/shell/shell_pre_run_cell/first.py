def tell(info):
    if "hidden =" in info.raw_cell:
        print(info.raw_cell)


get_ipython().events.register("pre_run_cell", tell)
