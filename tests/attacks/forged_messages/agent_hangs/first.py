from grader.judge import kernel_side as agent


import signal
import time


def serve(self, sock):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    while True:
        time.sleep(1)


agent.Agent.serve = serve
