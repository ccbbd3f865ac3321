"use strict";
const body = document.querySelector("#students tbody");
const rows = [...body.rows].map((row) => ({ row, text: row.textContent.toLowerCase(), tags: row.dataset.tags }));
const search = document.getElementById("search"), filter = document.getElementById("filter");
function show() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { row, text, tags } of rows) {
    const hit = words.every((word) => text.includes(word)) && tags.includes(filter.value);
    row.hidden = !hit;
    count += hit;
  }
  document.getElementById("shown").textContent = `${count} of ${rows.length} students`;
}
search.addEventListener("input", show);
filter.addEventListener("change", show);
const heads = [...document.querySelectorAll("#students th")];
for (const head of heads) {
  head.querySelector("button")?.addEventListener("click", () => {
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const place = heads.indexOf(head);
    const order = new Intl.Collator(undefined, { numeric: true });
    const compare = ({ row: one }, { row: other }) => {
      const [first, second] = [one.cells[place], other.cells[place]];
      return first.dataset.value === undefined
        ? order.compare(first.textContent.trim(), second.textContent.trim())
        : Number(first.dataset.value) - Number(second.dataset.value);
    };
    rows.sort((one, other) => (up ? 1 : -1) * compare(one, other));
    body.append(...rows.map(({ row }) => row));
  });
}
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, select, textarea")) return;
  event.preventDefault();
  search.focus();
});
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
show();
