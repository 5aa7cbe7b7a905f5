"""Bytes → text, whatever encoding an office wrote them in."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 4000
_LEAST = 8  # bytes that tell an encoding


def decoded(data: bytes) -> str:
    """The text of the bytes; what no encoding explains becomes the sign for unreadable characters."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        written = data.decode("utf-8")
    except UnicodeDecodeError:
        written = ""
    if written and "\0" not in written[:_SAMPLE]:
        return written
    return _wide(data) or written or _decoded_otherwise(data)


def _wide(data: bytes) -> str | None:
    """The text where every sign was written in two or four bytes without a mark; zeros tell which."""
    sample = data[:_SAMPLE]
    if len(sample) < _LEAST:
        return None
    zeros = [sample[place::4].count(0) * 4 > len(sample) * 0.6 for place in range(4)]
    for encoding, where in (
        ("utf-32-le", (False, True, True, True)),
        ("utf-32-be", (True, True, True, False)),
        ("utf-16-le", (False, True, False, True)),
        ("utf-16-be", (True, False, True, False)),
    ):
        if tuple(zeros) == where:
            return data.decode(encoding, errors="replace")
    if sample.count(0) > len(sample) // 5:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    return None


def _decoded_otherwise(data: bytes) -> str:
    broken = data.decode("utf-8", errors="replace")
    if broken.count("\ufffd") * 200 < len(broken):
        return broken  # a few bytes are damaged, the rest is UTF-8
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
    common = sum("一" <= sign <= "鿿" for sign in chinese[:_SAMPLE])
    return chinese if common * 3 > len(chinese[:_SAMPLE]) else data.decode("cp1252", errors="replace")
