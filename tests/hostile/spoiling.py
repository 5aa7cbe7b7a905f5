"""How sound bytes are spoilt: cut, flipped, doubled, mixed, said to be larger than they are, written in other encodings."""

import random
import re
import zipfile
import zlib
from io import BytesIO

_ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
    "gb18030",
    "latin-1",
    "cp1252",
    "utf-7",
    "cp037",
)
_BAIT = (
    b"1" * 60_000, b"." * 60_000, b" " * 60_000, b"1." * 30_000, b"XVI" * 20_000, b"a " * 30_000, b"- " * 30_000, "一".encode() * 20_000,
    b"((" * 30_000, b"\n" * 200_000, b"\n1\n" * 40_000, b"1,000,000," * 6_000, b"US$ " * 15_000, b"%" * 60_000, b"\0" * 60_000, b"A" * 200_000,
    b"2019-" * 12_000, b"&amp;" * 12_000, b"\xff\xfe" * 30_000, b"\xef\xbf\xbd" * 20_000, b'"' * 60_001, b"9" * 5_000 + b"e" + b"9" * 20, b"-\xc2\xad" * 20_000,
    "\u202e\u200b\ufeff".encode() * 8_000, "\U0001f600\u0301".encode() * 8_000, b"Article 1 " * 8_000, "第一条".encode() * 8_000, b"<" * 60_000, b"[" * 60_000, b'{"a":' * 20_000,
)  # fmt: skip
_NUMBERS = (
    b"0",
    b"-1",
    b"2147483648",
    b"4294967295",
    b"18446744073709551616",
    b"1e999",
    b"1073741824",
    b"9" * 400,
    b"NaN",
)


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to three kinds of harm done to them; a ZIP archive is often spoilt inside its members."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _inside_archive(data, chance)
    if b"FlateDecode" in data and chance.random() < 0.5:
        return _inside_streams(data, chance)
    return _harmed(data, chance)


def _harmed(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randrange(1, 4)):
        data = chance.choice(
            (_cut, _flipped, _flipped, _doubled, _without, _shuffled, _numbers, _baited, _recoded, _nested)
        )(data, chance)
        if not data or len(data) > 3_000_000:
            break
    return data[:6_000_000]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20, len(data) // 50 + 1))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _doubled(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    times = min(chance.choice((2, 5, 200, 5_000)), 2_000_000 // max(end - start, 1) + 1)
    return data[:start] + data[start:end] * times + data[end:]


def _without(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 400) :]


def _shuffled(data: bytes, chance: random.Random) -> bytes:
    pieces = re.split(rb"(?<=[>\n,])", data)
    first, second = (chance.randrange(len(pieces)) for _ in range(2))
    pieces[first], pieces[second] = pieces[second], pieces[first]
    return b"".join(pieces)


def _numbers(data: bytes, chance: random.Random) -> bytes:
    share = chance.choice((0.02, 0.2, 1.0))
    return re.sub(
        rb"\d+", lambda found: chance.choice(_NUMBERS) if chance.random() < share else found[0], data[:400_000]
    )


def _baited(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    bait = chance.choice(_BAIT)
    return data[:place] + bait[: chance.choice((40, 3_000, len(bait)))] + data[place:]


def _recoded(data: bytes, chance: random.Random) -> bytes:
    return data.decode("utf-8", errors="replace").encode(chance.choice(_ENCODINGS), errors="replace")


def _nested(data: bytes, chance: random.Random) -> bytes:
    tags = re.findall(rb"<[A-Za-z][\w:.-]*(?: [^<>]*)?(?<!/)>", data[:200_000])
    if not tags:
        return b"[" * chance.choice((10, 100_000)) + data
    tag: bytes = chance.choice(tags)
    place = data.find(tag)
    return data[:place] + tag * chance.choice((50, 2_000, 100_000 if len(tag) < 40 else 5_000)) + data[place:]


def _inside_archive(data: bytes, chance: random.Random) -> bytes:
    """The archive packed anew with one or two members spoilt, renamed, doubled, or blown up."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as sound:
            members = [(each.filename, sound.read(each)) for each in sound.infolist()]
    except (zipfile.BadZipFile, zlib.error, OSError):
        return _harmed(data, chance)
    likely = [
        place
        for place, (name, _) in enumerate(members)
        if re.search(r"document|sheet|shared|styles|numbering|workbook", name)
    ]
    for _ in range(chance.randrange(1, 3)):
        place = chance.choice(likely or range(len(members)))
        name, content = members[place]
        kind = chance.random()
        if kind < 0.8 and content:
            members[place] = (name, _harmed(content, chance))
        elif kind < 0.85:
            members[place] = (chance.choice(("/etc/passwd", "../../x", "a" * 300, "")) or name, content)
        elif kind < 0.9:
            members.append((name, content))
        elif kind < 0.95:
            members[place] = (name, content[:200] + b" " * 90_000_000 + content[200:])
        else:
            del members[place]
            break
    made = BytesIO()
    import warnings

    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        warnings.simplefilter("ignore")
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def _inside_streams(data: bytes, chance: random.Random) -> bytes:
    """The PDF with the content of some compressed streams spoilt; lengths and offsets no longer agree."""

    def changed(found: re.Match[bytes]) -> bytes:
        whole: bytes = found[0]
        if chance.random() < 0.5:
            return whole
        try:
            content = zlib.decompress(found[2])
        except zlib.error:
            return whole
        harmed: bytes = found[1] + zlib.compress(_harmed(content or b" ", chance)) + found[3]
        return harmed

    return re.sub(rb"(stream\r?\n)(.*?)(\r?\nendstream)", changed, data, flags=re.DOTALL)
