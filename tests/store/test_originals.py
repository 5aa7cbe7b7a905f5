import hashlib

import pytest

from trecho.core.trouble import Trouble
from trecho.store.originals import folder, keep_original, original, picture_kept, reading_kept

pytestmark = pytest.mark.usefixtures("register")


def test_an_original_is_kept_once_under_its_hash() -> None:
    sha256 = keep_original(b"a plan")
    assert sha256 == keep_original(b"a plan") == hashlib.sha256(b"a plan").hexdigest()
    assert original(sha256) == b"a plan"
    assert [path.name for path in folder().iterdir()] == [sha256]


def test_what_was_changed_or_is_no_hash_is_refused() -> None:
    sha256 = keep_original(b"a plan")
    (folder() / sha256).write_bytes(b"another plan")
    with pytest.raises(Trouble, match="not the one that was added"):
        original(sha256)
    for bad in ("../../etc/passwd", "0" * 64):
        with pytest.raises(Trouble, match="no original"):
            original(bad)


def test_a_picture_is_drawn_once() -> None:
    sha256 = keep_original(b"a plan")
    assert picture_kept(sha256, 1, lambda: b"first") == picture_kept(sha256, 1, lambda: b"second") == b"first"
    with pytest.raises(Trouble, match="no hash"):
        picture_kept("../x", 1, lambda: b"")


def test_what_was_read_is_kept() -> None:
    sha256 = keep_original(b"scan")
    assert reading_kept(sha256, "en-0.1", lambda: b"{}") == b"{}"
    assert reading_kept(sha256, "en-0.1", lambda: b"again") == b"{}"
    assert reading_kept(sha256, "../es", lambda: b"other") == b"other"
    with pytest.raises(Trouble, match="no hash"):
        reading_kept("../..", "en", lambda: b"")
