// Whatever is wider than the page scrolls; the keyboard reaches it too.
function reach() {
  for (const one of document.querySelectorAll("article pre, article .output, article .table-wrapper, div.math")) {
    if (one.scrollWidth > one.clientWidth) {
      one.tabIndex = 0;
    } else if (one.tabIndex === 0) {
      one.removeAttribute("tabindex");
    }
  }
}

reach();
addEventListener("load", reach);
addEventListener("resize", reach);
document.addEventListener("toggle", reach, true);
