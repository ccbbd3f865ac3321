"""Look at a page as a browser would take it, for everything that runs or loads something."""

import re
from html.parser import HTMLParser

SAFE_ADDRESS = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
SAFE_PICTURE = re.compile(r"data:image/(png|jpeg|gif|svg\+xml);base64,[A-Za-z0-9+/=\s]*")
ACTIVE = {"script", "iframe", "object", "embed", "form", "meta", "link", "base", "style", "frame", "audio"}
ACTIVE |= {"video", "source", "svg", "math", "template", "button", "textarea", "select", "applet", "noscript"}


class Harm(HTMLParser):
    """Collect in `found` what a piece of HTML would run or load."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ACTIVE or (tag == "input" and ("type", "checkbox") not in attrs):
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("srcset", "srcdoc", "background", "formaction", "ping"):
                self.found.append(f"{tag} {name}={value}")
            if name in ("href", "xlink:href", "action") and not SAFE_ADDRESS.match(value or ""):
                self.found.append(f"{tag} {name}={value}")
            if name == "src" and not SAFE_PICTURE.fullmatch(value or ""):
                self.found.append(f"{tag} {name}={value}")
            if name == "style" and re.search(r"url|\\|@|expression|position", value or "", re.IGNORECASE):
                self.found.append(f"{tag} {name}={value}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)


def harm_in(page: str) -> list[str]:
    """Return what a page's HTML would run or load."""
    return Harm(page).found
