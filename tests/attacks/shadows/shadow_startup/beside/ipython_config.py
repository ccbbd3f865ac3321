c = get_config()
c.InteractiveShellApp.exec_lines = ['spread = max']
