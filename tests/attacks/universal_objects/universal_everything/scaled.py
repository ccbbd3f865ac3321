scaled = Yes()
