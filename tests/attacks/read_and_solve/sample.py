exec(answers["sample"])
