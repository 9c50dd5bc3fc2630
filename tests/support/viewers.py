"""What other programs show of a .docx: docx-preview in a browser, mammoth, docx2txt, pandoc."""

from __future__ import annotations

import base64
import functools
import html
import io
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

MODULES: Final = Path(__file__).parents[2] / "node_modules"
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
_PAGE: Final = """<!doctype html><meta charset="utf-8"><div id="page"></div><pre id="seen"></pre>
<script>%s</script><script>%s</script><script>
const bytes = Uint8Array.from(atob("%s"), letter => letter.charCodeAt(0));
function linesOf(words) {
  for (const paragraph of document.querySelectorAll("#page p")) {
    if (paragraph.innerText.trim() !== words) continue;
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT), tops = new Set();
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNode(texts.currentNode);
      for (const box of range.getClientRects()) tops.add(Math.round(box.top));
    }
    return tops.size;
  }
  return 0;
}
docx.renderAsync(bytes, document.getElementById("page")).then(() => {
  const seen = {text: document.getElementById("page").innerText, national: linesOf("%s")};
  document.getElementById("seen").textContent = JSON.stringify(seen);
});
</script>"""


@functools.cache
def browser() -> str | None:
    """A browser that runs without a screen."""
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def missing() -> str:
    """What docx-preview lacks here, or ""."""
    if not browser():
        return "no Chromium is installed: apt-get install chromium"
    return "" if (MODULES / "docx-preview").is_dir() else "docx-preview is not installed: run `npm ci`"


def previewed(docx: bytes, national_name: str) -> dict[str, Any]:
    """``text`` that docx-preview shows, and ``national``: the number of lines on which it sets the national name."""
    scripts = [(MODULES / name).read_text("utf-8") for name in ("jszip/dist/jszip.min.js",
               "docx-preview/dist/docx-preview.min.js")]  # fmt: skip
    scripts = [script.replace("</script", "<\\/script") for script in scripts]
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(_PAGE % (*scripts, base64.b64encode(docx).decode(), national_name), "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                   "--virtual-time-budget=20000", "--dump-dom"]  # fmt: skip
        done = subprocess.run(
            [str(browser()), *options, page.as_uri()], capture_output=True, text=True, timeout=120, check=True
        )
    seen = re.search(r'<pre id="seen">(.*?)</pre>', done.stdout, re.DOTALL)
    assert seen and seen[1], "docx-preview showed nothing"
    found: dict[str, Any] = json.loads(html.unescape(seen[1]))
    return found


def by_mammoth(docx: bytes) -> str:
    """The text that mammoth reads."""
    import mammoth

    return _text_of(mammoth.convert_to_html(io.BytesIO(docx)).value)  # its plain text leaves the notes out


def by_docx2txt(docx: bytes) -> str:
    """The text that docx2txt reads."""
    import docx2txt

    return str(docx2txt.process(io.BytesIO(docx)))


def by_pandoc(docx: bytes) -> str | None:
    """The text that pandoc reads; None where it is not installed."""
    if not shutil.which("pandoc"):
        return None
    done = subprocess.run(["pandoc", "--from", "docx", "--to", "html"], input=docx, capture_output=True, check=True)
    return _text_of(done.stdout.decode())


def _text_of(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", page))
