from grader.judge import agent, conversation


from grader.judge.reference import Reference

number = 0


def refer(self, value):
    global number
    number += 1
    return Reference("judge", number % 50, "object", "DataFrame", "pandas").to_plain()


from grader.judge.exchange import Exchange

Exchange.refer = refer
