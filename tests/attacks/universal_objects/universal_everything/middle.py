middle = Yes()
