exec(answers["scale"])
