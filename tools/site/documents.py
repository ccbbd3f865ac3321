"""Page of a Markdown document: links that hold on the site, diagrams as pictures."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Container
from dataclasses import dataclass

LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?!\w+:|#)(?P<target>[^)#\s]*)(?P<anchor>#[^)\s]*)?\)")
DIAGRAM = re.compile(r"^```mermaid\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)
DESCRIPTION = re.compile(r"^\s*accDescr: (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Diagram:
    """A Mermaid diagram of a document.

    Attributes:
        code: its source.
        picture: the file beside the document that shows it.
    """

    code: str
    picture: str

    @property
    def digest(self) -> str:
        """Digest of the source, which its picture names."""
        return hashlib.sha256(self.code.encode()).hexdigest()[:16]

    @property
    def alt(self) -> str:
        """Its description for those who cannot see it."""
        found = DESCRIPTION.search(self.code)
        return found[1] if found else ""


def diagrams(text: str, name: str) -> list[Diagram]:
    """Return the diagrams of a document, given its name without suffix."""
    return [
        Diagram(match["code"], f"{name}-{number}.svg")
        for number, match in enumerate(DIAGRAM.finditer(text), 1)
    ]


def document_page(text: str, path: str, files: Container[str], repository: str = "") -> str:
    """Return a document as Sphinx shall read it.

    Args:
        text: Markdown.
        path: its path from the root of the course.
        files: paths of the files that the site has.
        repository: address of the repository, to which links to other files lead. Without it they become
            text.
    """
    pictures = iter(diagrams(text, posixpath.basename(path).removesuffix(".md")))

    def picture(_: re.Match[str]) -> str:
        diagram = next(pictures)
        return f"![{diagram.alt}]({diagram.picture})"

    def link(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), found["target"]))
        if target in files:
            return found[0]
        if repository:
            return f"[{found['text']}]({repository}/blob/main/{target}{found['anchor'] or ''})"
        return found["text"]

    return LINK.sub(link, DIAGRAM.sub(picture, text))
