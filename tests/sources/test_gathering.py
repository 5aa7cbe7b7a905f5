"""Every kind of source behind one door."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.sources.iati_samples import HEAD, TAIL, bare
from tests.sources.tables import as_csv
from trecho import chain
from trecho.core.activity import Activity
from trecho.core.trouble import Trouble
from trecho.sources.fetching import ALLOWED
from trecho.sources.gathering import KINDS, files_of, opened, source_of


def test_a_folder_is_every_file_of_the_kind_below_it(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name, number in (("deep/b.xml", 2), ("a.XML", 1), ("c.txt", 3)):
        (tmp_path / name).write_text(HEAD + bare(number) + TAIL)
    found = chain.gather("iati", [tmp_path])
    assert [each.id for each in found if isinstance(each, Activity)] == ["iati:A-1", "iati:A-2"]


def test_every_kind_that_is_there_has_its_module() -> None:
    for kind in set(KINDS) - {"article"}:
        source = source_of(kind)
        assert callable(source.activities)
        assert source.DESCRIPTION().kind == kind


@pytest.mark.parametrize("kind", ["nope", "description", "../x"])
def test_no_kind(kind: str) -> None:
    with pytest.raises(Trouble, match="no kind of source"):
        source_of(kind)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such file"):
        files_of(tmp_path / "x", (".csv",))
    with pytest.raises(Trouble, match="holds no file"):
        files_of(tmp_path, (".csv",))


def test_the_key_depends_on_bytes_and_rules(tmp_path: Path) -> None:
    one, two = as_csv(tmp_path / "a.csv"), as_csv(tmp_path / "b.csv")
    keys = {source.key for source in opened("gcdf", [one, two])}
    assert len(keys) == 1
    (tmp_path / "m.toml").write_text('kind = "gcdf"\nname = "Mine"')
    assert next(iter(opened("gcdf", [one], map=tmp_path / "m.toml"))).key not in keys


def test_an_address_is_gathered_like_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = as_csv(tmp_path / "a.csv")
    monkeypatch.setattr(SimpleHTTPRequestHandler, "log_message", lambda *_: None)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(ALLOWED, f"127.0.0.1:{server.server_port}")
    try:
        found = list(chain.gather("gcdf", [f"http://127.0.0.1:{server.server_port}/a.csv"]))
    finally:
        server.shutdown()
        server.server_close()
    assert found == list(chain.gather("gcdf", [path]))
