"""HTML and SVG that a student's code made, cleaned by nh3: tables and plots stay, all else is text."""

from __future__ import annotations

import hashlib
import re
from functools import partial
from xml.etree import ElementTree

import nh3

from grader.clean.drawing import is_quickly_drawn
from grader.clean.picture import is_small
from grader.clean.text import formula, printable

MOST_MARKS = 10_000
"""Tags and entities that one piece of HTML may have to be shown: nh3's time grows with their square."""

MOST_ATTRIBUTES = 100
"""Attributes that one tag may have: nh3 compares each with each."""
MOST_LOOKS = 10
"""Average number of times that counting may read a character of HTML."""

# A tag and its attributes as HTML's own rules find them: a value may hold what would end the tag.
SPACE, WORD = r"[\t\n\f\r ]", r"[^\t\n\f\r >"
VALUE = rf"""(?:"[^"]*+"|'[^']*+'|{WORD}"']{WORD}]*+)"""
ATTRIBUTE = rf"""[\t\n\f\r /]*+{WORD}/]{WORD}/=]*+(?:{SPACE}*+={SPACE}*+{VALUE}?+)?+"""
BEGIN = re.compile("</?[a-zA-Z]")
TAG = re.compile(rf"{BEGIN.pattern}{WORD}/]*+(?:{ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+({ATTRIBUTE})?+")

TAGS = {
    *("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "pre", "br", "hr", "blockquote"),
    *("b", "strong", "i", "em", "u", "s", "del", "ins", "small", "sub", "sup", "code", "kbd", "samp", "mark"),
    *("ul", "ol", "li", "dl", "dt", "dd", "a", "img"),
}
ATTRIBUTES = {
    "*": {"style", "title", "align"},
    "table": {"border", "class"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "col": {"span"},
    "colgroup": {"span"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
}
STYLES = {
    *("color", "background-color", "font-weight", "font-style", "font-family", "font-size"),
    *("text-align", "vertical-align", "text-decoration", "text-decoration-color", "white-space"),
    *("line-height", "border", "border-collapse", "padding", "width", "max-width", "overflow-x"),
}
DROPPED_WHOLE = {"script", "style", "template", "noscript", "iframe", "object", "math", "svg", "title"}
# nbconvert takes a leading "files/" out of addresses after us, so that no relative one is safe.
LINK = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif);base64,([A-Za-z0-9+/=\s]*)")
STYLE = re.compile(r"[-\w\s#%.,:;()'\"]*")

SVG_TAGS = {
    *("svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line"),
    *("polyline", "polygon", "text", "tspan", "clipPath", "pattern", "image"),
    *("linearGradient", "radialGradient", "stop"),
}
SVG_ATTRIBUTES = {
    *("id", "d", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "fx", "fy"),
    *("width", "height", "viewBox", "version", "preserveAspectRatio", "points", "transform", "offset"),
    *("style", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "opacity"),
    *("stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-miterlimit", "color"),
    *("font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline"),
    *("clip-path", "clip-rule", "clipPathUnits"),
    *("gradientUnits", "gradientTransform", "patternUnits", "patternTransform", "stop-color"),
    *("stop-opacity", "href", "xlink:href"),
}
SVG_NAMES = {"xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink"}
NAME = r"([\w.:-]+)"
OWN = re.compile(rf"url\(\s*['\"]?#{NAME}['\"]?\s*\)")
OWN_ADDRESS = re.compile(rf"#{NAME}")


def html(text: object) -> str:
    """Return HTML without script, style sheets, forms, frames and addresses that load something."""
    found = printable(text)
    return "" if _is_dear(found) else formula(_HTML.clean(found))


def svg(text: object) -> str:
    """Return a picture without script and outside addresses; empty if none is left, or it takes too long.

    Names in it get a beginning of their own: a page holds many pictures, and a name is the first one's.
    """
    found = printable(text)
    if _is_dear(found):
        return ""
    prefix = f"s{hashlib.sha256(found.encode()).hexdigest()[:16]}-"
    cleaned = _svg_cleaner(prefix).clean(found).strip()
    try:
        root = ElementTree.fromstring(cleaned)  # it has no document type any more, so no entities
    except (ElementTree.ParseError, ValueError):
        return ""
    is_one = root.tag == "{http://www.w3.org/2000/svg}svg"
    return cleaned if is_one and is_quickly_drawn(root) else ""


def _is_dear(text: str) -> bool:
    """Tell whether nh3 would take long: for its marks, or for the attributes of one of its tags.

    Text that looks like the beginning of a tag may be one, also in a comment or in another's value. Where
    many overlap, looking at them all takes long too.
    """
    if text.count("<") + text.count("&") > MOST_MARKS:
        return True
    left = MOST_LOOKS * len(text)
    for begin in BEGIN.finditer(text):
        tag = TAG.match(text, begin.start())
        assert tag is not None  # it has begun
        left -= tag.end() - tag.start()
        if left < 0 or tag[1]:
            return True
    return False


def _is_picture(address: str) -> bool:
    found = PICTURE.fullmatch(address)
    return found is not None and is_small(found[1])


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    """Return an attribute's value if it loads nothing."""
    if attribute == "href":
        return value if LINK.match(value) else None
    if attribute == "src":
        return value if _is_picture(value) else None
    if attribute == "style":
        return value if STYLE.fullmatch(value) and "url" not in value.lower() else None
    if attribute == "class":
        return "dataframe" if "dataframe" in value.split() else None
    return value


def _allowed_in_svg(prefix: str, tag: str, attribute: str, value: str) -> str | None:
    """Return an attribute's value if it names nothing outside the picture, its names with the prefix."""
    if attribute in SVG_NAMES:
        return value
    if attribute == "id":
        return f"{prefix}{value}"
    if attribute in ("href", "xlink:href"):
        if own := OWN_ADDRESS.fullmatch(value):
            return f"#{prefix}{own[1]}"
        return value if tag == "image" and _is_picture(value) else None
    rest = OWN.sub("", value).lower()
    if any(sign in rest for sign in ("url", "\\", "<", "@", "//")):
        return None
    return OWN.sub(rf"url(#{prefix}\1)", value)


def _svg_cleaner(prefix: str) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=SVG_TAGS,
        clean_content_tags={"script", "style", "foreignObject", "metadata"},
        attributes={"*": SVG_ATTRIBUTES},
        attribute_filter=partial(_allowed_in_svg, prefix),
        set_tag_attribute_values={"svg": SVG_NAMES},
        url_schemes={"data"},
        link_rel=None,
    )


_HTML = nh3.Cleaner(
    tags=TAGS,
    clean_content_tags=DROPPED_WHOLE,
    attributes=ATTRIBUTES,
    attribute_filter=_allowed,
    filter_style_properties=STYLES,
    url_schemes={"http", "https", "mailto", "data"},
)
