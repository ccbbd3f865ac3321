def sizes(data):
    return Own()
