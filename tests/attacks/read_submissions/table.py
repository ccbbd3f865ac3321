exec(answers["table"])
