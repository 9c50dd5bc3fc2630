"""What the HTML report is dressed in: its style and the few lines that filter it."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
body { font: 15px/1.45 system-ui, "Segoe UI", sans-serif; margin: 1.5rem auto; max-width: 76rem;
  padding: 0 1rem; color: #222 }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 1.6rem } h3 { font-size: 1rem; margin: 0 }
.sum span, summary span { border-radius: .8rem; padding: .05rem .55rem; margin-right: .3rem; background: #eee }
.error, span.error { color: #a30000 } .warning, span.warning { color: #8a5a00 } .info, span.info { color: #00567a }
.filters { position: sticky; top: 0; background: #fff; padding: .5rem 0; border-bottom: 1px solid #ddd }
.filters label { margin-left: .8rem } .filters input[type=search] { padding: .25rem .5rem; width: 16rem }
table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #ddd; padding: .25rem .5rem; text-align: left }
details.file { border: 1px solid #ddd; border-radius: .4rem; margin: .5rem 0; padding: .4rem .7rem }
summary { cursor: pointer; font-weight: 600 }
.sides { display: flex; gap: 1rem } .sides > div { flex: 1; min-width: 0 } .pages:empty { display: none }
.pages img { display: block; width: 100%; outline: 1px solid #ccc }
.page { position: relative; margin-bottom: .5rem }
.page a.spot { position: absolute; border: 2px solid; border-radius: 2px;
  background: rgba(255, 220, 0, .18) }
.entry:target { outline: 2px solid #00567a }
.entry { border-left: .25rem solid; padding: .2rem .7rem; margin: .6rem 0; background: #fafafa }
.entry p { margin: .2rem 0; color: #222 }
dl { display: grid; grid-template-columns: 6.5rem 1fr; margin: 0; color: #222 }
dt { color: #666 } dd { margin: 0 }
.nits > h4 { color: #666; font-weight: 600; margin: 1rem 0 .2rem }
.mark { font-size: .75rem; background: #e2efe2; color: #245c24; border-radius: .7rem;
  padding: 0 .5rem }
[hidden] { display: none !important }
@media (max-width: 50rem) { .sides { display: block } }
"""
SCRIPT: Final = """
(function () {
  var words = document.getElementById("words"), hand = document.getElementById("by-hand"),
      nits = document.getElementById("no-nits"), boxes = document.querySelectorAll("input[data-severity]");
  function filter() {
    var shown = {}, said = words.value.toLowerCase();
    boxes.forEach(function (box) { shown[box.dataset.severity] = box.checked; });
    document.querySelectorAll("details.file").forEach(function (file) {
      var name = file.querySelector("summary").textContent.toLowerCase(), left = 0;
      file.querySelectorAll(".entry").forEach(function (entry) {
        var there = shown[entry.dataset.severity] && !(hand.checked && entry.dataset.fix === "1") &&
          !(nits.checked && entry.dataset.nit === "1") &&
          (!said || name.indexOf(said) >= 0 || entry.textContent.toLowerCase().indexOf(said) >= 0);
        entry.hidden = !there;
        left += there ? 1 : 0;
        file.querySelectorAll('a.spot[data-entry="' + entry.id + '"]').forEach(function (spot) {
          spot.hidden = !there;
        });
      });
      file.hidden = !left && !!(said || hand.checked || nits.checked) && name.indexOf(said || "\\u0000") < 0;
    });
  }
  [words, hand, nits].concat(Array.prototype.slice.call(boxes)).forEach(function (one) {
    one.addEventListener("input", filter);
  });
})();
"""
