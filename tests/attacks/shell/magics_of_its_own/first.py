from IPython.core.magic import register_cell_magic, register_line_magic

@register_cell_magic
def time(line, cell):
    return None

@register_line_magic
def matplotlib(line):
    return None

get_ipython().run_line_magic("alias_magic", "capture time")
get_ipython().run_cell_magic("script", "bash", "echo done > done.txt")
get_ipython().run_line_magic("config", "InteractiveShell.ast_node_interactivity = 'all'")
get_ipython().automagic = True
