"""XML from outside, parsed without entities, network or unbounded depth."""

from lxml import etree

from trecho.core.trouble import Trouble


def tree_of(data: bytes, name: str, part: str) -> "tuple[etree._Element, bool]":
    """The root of the XML, and whether it was whole; raises Trouble where nothing of it can be read."""
    if b"<!ENTITY" in data[:400_000].replace(b"\0", b""):  # whatever the encoding
        raise Trouble(
            name, "%(part)s declares entities, which may expand without end", "save the document anew", part=part
        )
    try:
        return etree.fromstring(data, _parser(recover=False)), True
    except (etree.XMLSyntaxError, ValueError):
        pass
    try:
        root = etree.fromstring(data, _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise Trouble(name, "%(part)s is no well-formed XML", "save the document anew and try again", part=part)
    return root, False


def _parser(*, recover: bool) -> "etree.XMLParser":
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover, remove_comments=True
    )
