"""The files of `helpers/data/`, checked against `SHA256SUMS` whenever they are read."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).with_name("data")
MANIFEST = "SHA256SUMS"


class DataFileError(OSError):
    """A data file is missing, or not the one that the course was written for."""


def read_checked(name: str) -> BytesIO:
    """Read a data file whose SHA-256 is that of the manifest."""
    expected = _manifest()[name]
    try:
        content = (FOLDER / name).read_bytes()
    except FileNotFoundError:
        raise _error(name, "is missing") from None
    except OSError as error:
        raise _error(name, f"cannot be read ({error.strerror})") from error
    if sha256(content).hexdigest() != expected:
        raise _error(name, "was changed: its SHA-256 is not the one in " + MANIFEST)
    return BytesIO(content)


def _manifest() -> dict[str, str]:
    try:
        lines = (FOLDER / MANIFEST).read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        raise _error(MANIFEST, "is missing") from None
    return {name: digest for digest, name in (line.split() for line in lines)}


def _error(name: str, what: str) -> DataFileError:
    return DataFileError(
        f"The data file {FOLDER / name} {what}. "
        f"Restore it with `git checkout -- helpers/data/{name}` in the course's folder, "
        "or install the course again."
    )
