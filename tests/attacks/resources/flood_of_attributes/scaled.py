show()
