"""Settings, core and application properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.ooxml.names import APP_NS, CORE_NS, DC_NS, DCTERMS_NS, qname, w
from congvan.snapshot.extras import Properties, Settings
from congvan.snapshot.measures import VAL, integer, millimetres, on

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.ooxml.opening import Package

_OLDEST_MODE = 12


def read_properties(package: Package) -> Properties:
    """The properties of the package, whatever of them is there."""
    targets = {r.kind: r.target for r in package.relationships().values() if not r.external}
    core = package.xml(targets.get("core-properties", "docProps/core.xml"))
    app = package.xml(targets.get("extended-properties", "docProps/app.xml"))

    def of_core(namespace: str, name: str) -> str:
        return "" if core is None else (core.findtext(qname(namespace, name)) or "").strip()

    def of_app(name: str) -> str:
        return "" if app is None else (app.findtext(qname(APP_NS, name)) or "").strip()

    return Properties(
        title=of_core(DC_NS, "title"),
        subject=of_core(DC_NS, "subject"),
        creator=of_core(DC_NS, "creator"),
        last_modified_by=of_core(CORE_NS, "lastModifiedBy"),
        created=of_core(DCTERMS_NS, "created"),
        modified=of_core(DCTERMS_NS, "modified"),
        keywords=of_core(CORE_NS, "keywords"),
        application=of_app("Application"),
        application_version=of_app("AppVersion"),
        company=of_app("Company"),
        template=of_app("Template"),
        pages=integer(of_app("Pages") or None),
    )


def read_settings(root: _Element | None, attached_template: str, language: str) -> Settings:
    """The settings; ``language`` is that of the default run properties, the theme's language is in for
    it.
    """
    if root is None:
        return Settings(language=language)

    def attribute(name: str, key: str) -> str:
        child = root.find(w(name))
        return "" if child is None else child.get(w(key), "")

    tab = root.find(w("defaultTabStop"))
    return Settings(
        compatibility=_compatibility(root),
        update_fields=on(root.find(w("updateFields"))),
        track_revisions=on(root.find(w("trackRevisions"))),
        even_and_odd=on(root.find(w("evenAndOddHeaders"))),
        mirror_margins=on(root.find(w("mirrorMargins"))),
        protection=attribute("documentProtection", "edit"),
        default_tab_mm=12.7 if tab is None else millimetres(tab.get(VAL)) or 12.7,
        auto_hyphenation=on(root.find(w("autoHyphenation"))),
        language=language or attribute("themeFontLang", "val"),
        attached_template=attached_template,
    )


def _compatibility(root: _Element) -> int:
    for setting in root.iter(w("compatSetting")):
        if setting.get(w("name")) == "compatibilityMode":
            return integer(setting.get(VAL)) or _OLDEST_MODE
    return _OLDEST_MODE
