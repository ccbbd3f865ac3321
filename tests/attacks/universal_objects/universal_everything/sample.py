sample = Yes()
