"""new, presets, schema, template, doctor."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import jsonschema
import pytest

import congvan as cv
from cli.conftest import LETTER, Run
from congvan import presets
from congvan.documents import types_written
from congvan.presets.every_field import models_below
from congvan.source import read_text
from congvan.vocabulary import KEY_LABELS

TYPES = ["báo-cáo", "kế hoạch", "submission", "hợp-đồng"]
TYPED = [name for name in presets.names() if isinstance(presets.find(name), presets.Preset)]
STARTERS = ["dispatch", *TYPES, *TYPED]
_OPTIONAL = re.compile(r"^(\s*)#(?=\S)", re.MULTILINE)


@pytest.mark.parametrize("name", STARTERS)
def test_a_new_file_renders_as_it_is(congvan: Run, name: str) -> None:
    filled = ("--example",) if name in TYPED else ()
    assert congvan("new", name, *filled, "-o", "a.yaml").stdout == "Đã ghi: a.yaml\n"
    outcome = congvan("render", "a.yaml")
    assert (outcome.code, outcome.stderr) == (0, "")


@pytest.mark.parametrize("name", STARTERS)
def test_a_new_file_names_every_field(congvan: Run, tmp_path: Path, name: str) -> None:
    congvan("new", name, "-o", "a.yaml")
    model = presets.get(name).fields if name in presets.names() else cv.Dispatch if name == "dispatch" else None
    model = model or cv.NamedDocument
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    named = set(re.findall(r"^#?([a-z_]+):", text, re.MULTILINE))
    unsaid = {"dispatch": {"type"}, "kế hoạch": {"addressees"}}.get(name, set())
    # values are for templates that have fields of their own, which the shipped ones have not
    assert set(model.model_fields) - named - {"values"} == unsaid


def test_a_new_file_is_of_the_type_that_was_asked_for(congvan: Run, tmp_path: Path) -> None:
    congvan("new", "kế-hoạch", "-o", "a.yaml")
    plan = cv.load(tmp_path / "a.yaml")
    assert plan.type is cv.DocumentType.PLAN
    assert plan.number.symbol == "KH-STC"
    assert list(cv.check(cv.render(plan))) == []


@pytest.mark.parametrize("document_type", types_written(), ids=lambda one: one.value)
def test_a_starter_of_any_type_renders_has_no_finding_and_is_read_back(
    congvan: Run, tmp_path: Path, document_type: cv.DocumentType
) -> None:
    assert congvan("new", document_type.label.lower().replace(" ", "-"), "-o", "a.yaml").code == 0
    document = cv.load(tmp_path / "a.yaml")
    rendered = cv.render(document)
    reading = cv.read(rendered)
    assert document.type is document_type
    assert cv.check(rendered).codes == ()
    assert (reading.document, reading.problems) == (document.canonical(), ())


def test_a_type_that_is_not_written_yet_is_distinguished_from_a_word_that_is_not_a_type(congvan: Run) -> None:
    assert "Có phải là: báo-cáo" in congvan("new", "bao-cáo", "-o", "a.yaml").stderr


def test_the_schema_of_one_type_knows_what_that_type_has(congvan: Run) -> None:
    report, plan = (json.loads(congvan("schema", "--type", one).stdout) for one in ("báo-cáo", "kế-hoạch"))
    assert report["properties"]["loại"]["enum"] == ["report", "Báo cáo"]
    assert "kính gửi" in report["required"]
    assert "kính gửi" not in plan["properties"]
    assert "Có phải là" in congvan("schema", "--type", "báo cao").stderr


def test_what_is_commented_out_in_a_new_dispatch_works_too(congvan: Run, tmp_path: Path) -> None:
    congvan("new", "dispatch", "-o", "a.yaml")
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    whole = re.sub(r"^#( +)(?=\S)", r"\1", _OPTIONAL.sub(r"\1", _without_words(text)), flags=re.MULTILINE)
    (tmp_path / "b.yaml").write_text(whole, encoding="utf-8")
    outcome = congvan("render", "b.yaml")
    assert (outcome.code, outcome.stderr) == (0, "")
    letter = cv.load(tmp_path / "b.yaml")
    assert letter.contact is not None and letter.layout.margins.left == 30


def _without_words(text: str) -> str:
    """Without the lines that explain: "#", one blank, words."""
    return re.sub(r"^\s*#(?: (?! )[^\n]*)?\n", "", text, flags=re.MULTILINE)


def test_every_comment_above_a_key_of_a_preset_is_there(congvan: Run, tmp_path: Path) -> None:
    congvan("new", TYPED[0], "-o", "a.yaml")
    lines = (tmp_path / "a.yaml").read_text(encoding="utf-8").splitlines()
    keys = [place for place, line in enumerate(lines) if re.match(r"#?[a-z_]+:", line)]
    assert all(lines[place - 1].startswith("# ") for place in keys[1:])


def test_a_file_that_is_there_is_not_overwritten(congvan: Run, letter: Path) -> None:
    outcome = congvan("new", "dispatch", "-o", "letter.yaml")
    assert outcome.code == 2
    assert "--force" in outcome.stderr
    assert letter.read_text(encoding="utf-8") == LETTER
    assert congvan("new", "dispatch", "-o", "letter.yaml", "--force").code == 0
    assert letter.read_text(encoding="utf-8") != LETTER


@pytest.mark.parametrize("options", [(), ("--force",)])
def test_a_new_file_does_not_replace_a_folder(congvan: Run, tmp_path: Path, options: tuple[str, ...]) -> None:
    (tmp_path / "folder").mkdir()
    outcome = congvan("new", "dispatch", "-o", "folder", *options)
    assert outcome.code == 2
    assert outcome.stderr == "folder: đây là một thư mục: hãy thêm tên tệp\n"


def test_a_misspelt_preset_is_reported_with_what_was_meant(congvan: Run, tmp_path: Path) -> None:
    outcome = congvan("new", "dispach", "-o", "a.yaml")
    assert outcome.code == 2
    assert "Có phải là: dispatch" in outcome.stderr
    assert not (tmp_path / "a.yaml").exists()


def test_presets_are_listed_with_their_titles(congvan: Run) -> None:
    for lang in ("vi", "en"):
        lines = congvan("presets", "--lang", lang).stdout.splitlines()
        assert [line.split("  ")[0] for line in lines] == presets.names()
        assert [line.split("  ")[-1].strip() for line in lines] == [
            presets.find(name).title.in_(lang) for name in presets.names()
        ]


def test_the_schema_takes_what_the_reader_takes(congvan: Run) -> None:
    schema = json.loads(congvan("schema", "--lang", "en").stdout)
    data = read_text(LETTER).data
    jsonschema.validate(data, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data | {"sbject": ""}, schema)


def test_the_schema_has_vietnamese_keys_by_default(congvan: Run) -> None:
    schema = json.loads(congvan("schema").stdout)
    assert KEY_LABELS["subject"][0] in schema["$defs"]["Dispatch.official_dispatch"]["properties"]
    assert "subject" not in schema["properties"]


def test_the_schema_of_a_preset_needs_its_name(congvan: Run) -> None:
    name = TYPED[0]
    schema = json.loads(congvan("schema", "--preset", name, "--lang", "en").stdout)
    jsonschema.validate({"preset": name}, schema)
    for wrong in ({}, {"preset": "another"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_the_schema_of_an_unknown_preset_is_refused(congvan: Run) -> None:
    outcome = congvan("schema", "--preset", "disbursement")
    assert outcome.code == 2
    assert "disbursement-monthly" in outcome.stderr


def test_a_new_template_is_fine_and_renders(congvan: Run, letter: Path, tmp_path: Path) -> None:
    made = congvan("template", "new", "mine")
    assert made.code == 0
    assert sorted(path.name for path in (tmp_path / "mine").iterdir()) == [
        "example.yaml",
        "template.docx",
        "template.yaml",
    ]
    assert "\nname: mine\n" in "\n" + (tmp_path / "mine/template.yaml").read_text(encoding="utf-8")
    checked = congvan("template", "check", "mine")
    assert (checked.code, checked.stderr) == (0, "")
    assert "d.body" in checked.stdout
    assert congvan("render", "letter.yaml", "--template", "mine").code == 0


def test_a_template_is_not_overwritten(congvan: Run, tmp_path: Path) -> None:
    congvan("template", "new", "mine")
    (tmp_path / "mine/template.docx").write_bytes(b"PK\x03\x04 changed")
    assert congvan("template", "new", "mine").code == 2
    assert (tmp_path / "mine/template.docx").read_bytes() == b"PK\x03\x04 changed"
    assert congvan("template", "new", "mine", "--force").code == 0


def test_a_template_may_start_from_another_folder(congvan: Run, tmp_path: Path) -> None:
    congvan("template", "new", "mine")
    manifest = tmp_path / "mine/template.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("title: ", "title: Riêng "), encoding="utf-8")
    congvan("template", "new", "yours", "--from", "mine")
    assert "title: Riêng " in (tmp_path / "yours/template.yaml").read_text(encoding="utf-8")


def test_a_broken_template_is_reported(congvan: Run, tmp_path: Path) -> None:
    congvan("template", "new", "mine")
    (tmp_path / "mine/template.docx").write_bytes(b"no zip")
    outcome = congvan("template", "check", "mine")
    assert outcome.code == 2
    assert outcome.stderr and "Traceback" not in outcome.stderr


def test_a_template_check_needs_a_template(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder, said in (("missing", "Không có mẫu trình bày tên “missing”"), ("empty", "empty/template.")):
        outcome = congvan("template", "check", folder)
        assert outcome.code == 2
        assert outcome.stderr.startswith(said)


def test_the_doctor_lists_what_is_there_and_what_is_not(congvan: Run, no_office: None) -> None:
    outcome = congvan("doctor")
    assert outcome.code == 0
    assert "[x] Python: 3." in outcome.stdout
    assert "[ ] LibreOffice" in outcome.stdout


def test_a_template_check_says_what_a_check_will_call_an_error(congvan: Run, tmp_path: Path) -> None:
    congvan("template", "new", "mine")
    path = tmp_path / "mine" / "template.docx"
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"Times New Roman", b"Arial")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    outcome = congvan("template", "check", "mine", "--lang", "en")
    assert outcome.code == 0
    (note,) = outcome.stderr.splitlines()
    assert note.startswith("Note, congvan check will call it an error: ND0007 paragraph ")
    assert "found “Arial”, expected “Times New Roman”" in note


@pytest.mark.parametrize("name", ["dispatch", "báo-cáo", "quyết-định"])
def test_a_full_starter_names_every_key_that_exists_and_renders(congvan: Run, tmp_path: Path, name: str) -> None:
    assert congvan("new", name, "-o", "full.yaml", "--full").code == 0
    text = (tmp_path / "full.yaml").read_text(encoding="utf-8")
    document = cv.load(tmp_path / "full.yaml")
    below = models_below(type(document))
    assert {"Signatory", "Table", "TableCell", "Picture", "Signatures"} <= {model.__name__ for model in below}
    for model in below:
        for field in model.model_fields:
            assert re.search(rf"^#   (?:\w+ / )*{field}\b", text, re.MULTILINE), (model.__name__, field)
