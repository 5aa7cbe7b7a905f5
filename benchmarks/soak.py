"""Mixed reading and writing over a served register for as long as is wished: `python -m benchmarks.soak --minutes 60`.

Readers open pages, files, searches and the API in five languages; reviewers judge links at the desk and take some of
it back. At the end every verdict that was acknowledged must stand in the register, and the register must verify.
Exit status 1 where any answer was a fault (status 500 or above, a broken line) or anything acknowledged is lost.
"""

import argparse
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from selectolax.lexbor import LexborHTMLParser, LexborNode

PASSWORD = "a long sentence for tests 7"
LANGUAGES = ("en", "es", "pt", "fr", "zh")
SEEDS = (
    "/", "/plans/celac-china-2019", "/members", "/activities", "/sources", "/mechanisms", "/contradictions", "/figures",
    "/method", "/compare", "/search?q=becas", "/changes", "/codebook", "/figures/money", "/activities.csv",
)  # fmt: skip
API = ("/api/plans", "/api/commitments?plan=celac-china-2019", "/api/links?size=20", "/api/activities?words=port")
VERDICTS = ("direct", "contributes", "reject", "unsure")


@dataclass
class Tally:
    """What has happened so far, kept by all threads."""

    answers: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    acknowledged: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, sort: str, address: str, status: int, seconds: float) -> None:
        """One answer of a sort."""
        with self.lock:
            self.answers[sort] += 1
            self.slowest = max(self.slowest, (seconds, address))
            if status >= 500 or status == 0:
                self.faults.append(f"{address}: {status}")

    def keep(self, person: str, change: int) -> None:
        """A person's verdict was acknowledged (1), or its taking back (-1)."""
        with self.lock:
            self.acknowledged[person] += change


def read(line: httpx.Client, tally: Tally, until: float, seed: int, pause: float) -> None:
    """Opens pages at random, and what they lead to, until the time is over."""
    chance = random.Random(seed)
    ways: list[str] = []
    while time.monotonic() < until:
        address = chance.choice(ways) if ways and chance.random() < 0.6 else _start(chance)
        page = asked(line, tally, "api" if address.startswith("/api") else "page", address)
        if page is not None and "text/html" in page.headers.get("content-type", ""):
            ways = _ways(page.text) or ways
        time.sleep(pause)


def _start(chance: random.Random) -> str:
    return chance.choice(API) if chance.random() < 0.2 else f"/{chance.choice(LANGUAGES)}{chance.choice(SEEDS)}"


def _ways(text: str) -> list[str]:
    found = (str(one.attributes.get("href") or "") for one in LexborHTMLParser(text).css("main a[href]"))
    return [way.partition("#")[0] for way in found if way.startswith("/")][:200]


def judge(line: httpx.Client, tally: Tally, until: float, person: str, pause: float) -> None:
    """Signs in, judges what the desk offers, and takes every fifth verdict back."""
    chance = random.Random(person)
    _sign_in(line, tally, person)
    number = 0
    while time.monotonic() < until:
        desk = asked(line, tally, "desk", "/en/review")
        form = LexborHTMLParser(desk.text).css_first("form.verdict") if desk is not None else None
        if form is None:
            break
        number += 1
        fields = {**_fields(form), "verdict": chance.choice(VERDICTS), "reason": f"{person} {number}"}
        if _sent(line, tally, "/en/review/judge", fields):
            tally.keep(person, 1)
        if number % 5 == 0 and _sent(line, tally, "/en/review/undo", {**_fields(form), "claim": ""}):
            tally.keep(person, -1)
        time.sleep(pause)


def _sign_in(line: httpx.Client, tally: Tally, person: str) -> None:
    page = asked(line, tally, "desk", "/en/sign-in")
    form = LexborHTMLParser(page.text).css_first("main form") if page is not None else None
    if form is None or not _sent(
        line, tally, "/en/sign-in", {**_fields(form), "username": person, "password": PASSWORD}
    ):
        raise SystemExit(f"{person} could not sign in")


def _fields(form: LexborNode) -> dict[str, str]:
    named = form.css("input[name]")
    return {str(one.attributes["name"]): str(one.attributes.get("value") or "") for one in named}


def _sent(line: httpx.Client, tally: Tally, address: str, fields: dict[str, str]) -> bool:
    """Whether a form was taken: the server leads on to another page."""
    return (answer := asked(line, tally, "form", address, fields)) is not None and answer.status_code in {302, 303}


def asked(
    line: httpx.Client, tally: Tally, sort: str, address: str, fields: dict[str, str] | None = None
) -> httpx.Response | None:
    """The answer at an address, noted; None where the line broke."""
    begun = time.monotonic()
    try:
        answer = line.get(address) if fields is None else line.post(address, data=fields)
    except httpx.HTTPError as error:
        tally.note(sort, f"{address} {type(error).__name__}", 0, time.monotonic() - begun)
        return None
    tally.note(sort, address, answer.status_code, time.monotonic() - begun)
    return answer


def trecho(register: Path, *words: str, given: str = "") -> str:
    """What a command prints; stops everything where it fails."""
    command = [sys.executable, "-m", "trecho", "--quiet", "--register", str(register), *words]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr or done.stdout)
    return done.stdout


def standing(register: Path, person: str) -> int:
    """The verdicts of a person that stand in the register."""
    from trecho.store.register import open_register

    open_register(str(register))
    from trecho.store.votes import ballots

    cast = [one for ballot in ballots().values() for one in ballot.cast]
    return sum(1 for one in cast if one.vote.person == f"person:{person}")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def main() -> int:
    """Runs it all; prints what happened."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--minutes", type=float, default=60)
    wanted.add_argument("--readers", type=int, default=6)
    wanted.add_argument("--pause", type=float, default=0.15, help="seconds between two requests of one reader")
    asked_for = wanted.parse_args()
    with tempfile.TemporaryDirectory() as room:
        register = Path(room) / "soak.db"
        trecho(register, "init")
        trecho(register, "load-case", "celac-china")
        people = ("ana", "rui")
        for person in people:
            trecho(register, "user", person, "--role", "reviewer", given=f"{PASSWORD}\n{PASSWORD}\n")
        port = free_port()
        words = ["--quiet", "--register", str(register), "serve", "--port", str(port)]
        with subprocess.Popen([sys.executable, "-m", "trecho", *words]) as server:
            try:
                tally = _run(asked_for, people, port)
            finally:
                server.terminate()
        return _told(tally, {person: standing(register, person) for person in people}, trecho(register, "snapshot"))


def _run(asked_for: argparse.Namespace, people: tuple[str, ...], port: int) -> Tally:
    tally, until = Tally(), time.monotonic() + 60 * asked_for.minutes
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            httpx.get(f"{address}/en/", timeout=5)
            break
        except httpx.TransportError:
            time.sleep(0.2)
    lines = [httpx.Client(base_url=address, timeout=60) for _ in range(asked_for.readers + len(people))]
    threads = [
        threading.Thread(target=read, args=(lines[number], tally, until, number, asked_for.pause))
        for number in range(asked_for.readers)
    ]
    threads += [
        threading.Thread(target=judge, args=(line, tally, until, person, 4 * asked_for.pause))
        for person, line in zip(people, lines[asked_for.readers :], strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for line in lines:
        line.close()
    return tally


def _told(tally: Tally, kept: dict[str, int], frozen: str) -> int:
    print(
        f"answers: {dict(tally.answers)}; slowest {tally.slowest[0]:.2f} s ({tally.slowest[1]}); faults: {len(tally.faults)}"
    )
    print(f"verdicts acknowledged: {dict(tally.acknowledged)}; standing: {kept}; {frozen.strip()}")
    for fault in tally.faults[:20]:
        print(f"  {fault}")
    lost = any(tally.acknowledged[person] != number for person, number in kept.items())
    return 1 if tally.faults or lost else 0


if __name__ == "__main__":
    raise SystemExit(main())
