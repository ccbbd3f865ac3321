"""Base class of proxies, by which the codec knows them."""


class Foreign:
    """An object of the other process."""
