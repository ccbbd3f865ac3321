exec(answers["middle"])
