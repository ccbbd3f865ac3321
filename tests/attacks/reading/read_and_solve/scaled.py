exec(answers["scaled"])
