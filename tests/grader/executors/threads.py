"""Threads as workers: those of their own cost seconds."""

from concurrent.futures import ThreadPoolExecutor


class Threads(ThreadPoolExecutor):
    """Workers in this process."""

    outlives_workers = False

    def __init__(self, jobs: int, modules: tuple[str, ...] = ()) -> None:
        super().__init__(jobs)
        self.slots = jobs
