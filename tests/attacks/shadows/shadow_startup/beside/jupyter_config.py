c.NotebookClient.skip_cells_with_tag = 'x'
