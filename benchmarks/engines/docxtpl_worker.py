"""A process that renders by whatever ``docxtpl`` it finds: a line of JSON in, one out with the CPU time it took.

python -S docxtpl_worker.py TEMPLATE       with the folder of the engine in PYTHONPATH
"""

from __future__ import annotations

import base64
import io
import json
import sys
import time
from pathlib import Path

from docxtpl import DocxTemplate


def main() -> None:
    source = Path(sys.argv[1]).read_bytes()
    for line in sys.stdin:
        asked = json.loads(line)
        start = time.process_time()
        template = DocxTemplate(io.BytesIO(source))
        template.render(asked["context"], autoescape=True)
        target = io.BytesIO()
        template.save(target)
        spent = time.process_time() - start
        docx = base64.b64encode(target.getvalue()).decode() if asked["wanted"] else ""
        print(json.dumps({"cpu": spent, "size": len(target.getvalue()), "docx": docx}), flush=True)


main()
