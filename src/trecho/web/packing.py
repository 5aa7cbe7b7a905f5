"""Style sheets and scripts go out compressed, and are kept by browsers for a year under an address that names their content."""

import gzip
import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static

_TEXT = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
_A_YEAR = "public, max-age=31536000, immutable"


@cache
def addressed(name: str) -> str:
    """The address of a static file, with the first digits of its hash: a new content has a new address."""
    for folder in settings.STATICFILES_DIRS:
        file = Path(folder) / name
        if file.is_file():
            return f"{static(name)}?{hashlib.sha256(file.read_bytes()).hexdigest()[:12]}"
    return static(name)


class Packed:
    """Sends our own text files compressed to browsers that take it; WhiteNoise sends them to others, and all the rest."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponse]) -> None:
        self.following = following
        self.files = {} if settings.DEBUG else dict(_packed_files())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The file, or the answer of the rest of the house."""
        packed = self.files.get(request.path_info)
        takes = packed is not None and request.method == "GET" and "gzip" in request.headers.get("Accept-Encoding", "")
        answer = HttpResponse(packed) if takes else self.following(request)
        if takes:
            answer.headers["Content-Type"] = _TEXT[PurePosixPath(request.path_info).suffix]
            answer.headers["Content-Encoding"] = "gzip"
            answer.headers["Cache-Control"] = f"public, max-age={settings.WHITENOISE_MAX_AGE}"
        if packed is not None:
            answer.headers["Vary"] = "Accept-Encoding"
            if request.META.get("QUERY_STRING"):
                answer.headers["Cache-Control"] = _A_YEAR
        return answer


def _packed_files() -> Iterator[tuple[str, bytes]]:
    """Every text file of ours by its address, compressed."""
    for folder in settings.STATICFILES_DIRS:
        for file in sorted(Path(folder).rglob("*")):
            if file.suffix in _TEXT:
                name = file.relative_to(folder).as_posix()
                yield static(name), gzip.compress(file.read_bytes(), 9, mtime=0)
