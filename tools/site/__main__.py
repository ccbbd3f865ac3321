"""Build the site: what `make site` runs."""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.site.recorded import record
from tools.site.source import COURSE, notebooks_of, write_source


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site in `build/site/html`; returns Sphinx's exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.site", description=main.__doc__)
    parser.add_argument("--folder", type=Path, default=COURSE / "build" / "site", help="where to build")
    parser.add_argument("--repository", default="", help="address of the repository, for links")
    parser.add_argument("--jobs", type=int, default=2, help="notebooks that run at a time")
    chosen = parser.parse_args(arguments)
    recorded = record(notebooks_of(COURSE), chosen.folder / "recorded", jobs=chosen.jobs)
    source, html = chosen.folder / "source", chosen.folder / "html"
    write_source(recorded, source, repository=chosen.repository.rstrip("/"))
    # Every warning is an error: a link that leads nowhere is one.
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-E", "-b", "html", source, html]
    done = subprocess.run([*map(str, command), "-d", str(chosen.folder / "doctrees")], check=False)
    if done.returncode == 0:
        print(f"The site: {html / 'index.html'}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
