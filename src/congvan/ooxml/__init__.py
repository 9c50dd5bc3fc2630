"""The one place of XML: packages opened and written, names and namespaces, run and paragraph XML."""
