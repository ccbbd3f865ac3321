table = Yes()
