"""Parts of ZIP archives (DOCX, ODF), read without trusting what the archive says about itself."""

import zipfile
import zlib
from io import BytesIO

from trecho.core.trouble import Trouble

LARGEST_PART = 64_000_000
_MOST_MEMBERS = 20_000


def opened(data: bytes, name: str) -> zipfile.ZipFile:
    """The archive; raises Trouble where it is damaged or has absurdly many members."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        raise Trouble(name, "the archive is damaged or cut off", "give a complete file") from None
    if len(archive.infolist()) > _MOST_MEMBERS:
        raise Trouble(
            name, "the archive has %(members)s members", "give a plain document", members=len(archive.infolist())
        )
    return archive


def part(archive: zipfile.ZipFile, member: str, name: str) -> bytes | None:
    """The bytes of a member, None where it is absent; raises Trouble where it is damaged or larger than 64 MB."""
    try:
        with archive.open(member) as stream:
            content = stream.read(LARGEST_PART + 1)
    except KeyError:
        return None
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        raise Trouble(
            name, "its part %(member)s is damaged", "save the document anew and try again", member=member
        ) from None
    if len(content) > LARGEST_PART:
        raise Trouble(
            name, "its part %(member)s unpacks to more than 64 MB", "give a plain document", member=member
        ) from None
    return content
