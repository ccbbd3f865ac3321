exec(answers["spread"])
