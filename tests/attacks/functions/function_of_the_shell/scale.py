scale = open
