"""The first ten minutes: from nothing to a report with one piece of evidence of one's own."""

import re

from django.test import Client
from pytest_django import DjangoDbBlocker

from tests.conftest import turned_to
from tests.spec.conftest import Chapter

PHRASE = "harbour violin cactus"
PIECE = {
    "commitment": "celac-china-2019/VII.7",
    "title": "Twelve scholarships for Jamaican students",
    "stage": "completed",
    "kind": "project",
    "date": "2020",
    "url": "https://example.org/scholarships",
    "passage": "In 2020 twelve Jamaican students received government scholarships.",
    "language": "en",
    "act": "send",
}


def come_in(link: str, name: str) -> Client:
    """Takes up the link, chooses a password, signs in."""
    person = Client(SERVER_NAME="localhost")
    person.get("/en/one-time/" + re.findall(r"one-time/([\w-]+)", link)[0])
    person.post("/en/one-time", {"password": PHRASE, "again": PHRASE})
    person.post("/en/sign-in", {"username": name, "password": PHRASE})
    return person


def test_0_first_report(chapter: Chapter, django_db_blocker: DjangoDbBlocker) -> None:
    """First report: from nothing to a report with one piece of evidence of your own"""
    chapter.says(
        "Ten minutes, most of them spent waiting for the installation. Run `make demo` in the folder of the program; it ends with *Serving trecho.db at http://127.0.0.1:8000/* and goes on serving. Open a second terminal in the same folder and type `source .venv/bin/activate`, so that `trecho` is found (or write `.venv/bin/trecho`)."
    )
    shown = len(chapter.lines)
    chapter.runs("trecho load-case celac-china --facts-only", only=slice(0, 0))
    del chapter.lines[shown:]
    chapter.says(
        "**1. Two people.** Nobody decides on evidence that they filed themselves, so it takes two: Lin, who speaks for Jamaica, and Ana, who reviews. Each link lets its owner choose a password, once."
    )
    lin = chapter.runs("trecho user lin --role focal-point --country JAM --link")
    ana = chapter.runs("trecho user ana --role reviewer --link")
    chapter.says(
        "**2. Lin files a piece of evidence.** Open the first link, choose a password of at least twelve characters, sign in as `lin`. *Your account* and the foot of every page lead to *Your country’s desk*: choose the plan of 2019–2021, *Show*, and *File evidence* in the row of VII.7 (6,000 scholarships). Fill in a line on what was done, the stage, its date, a web address and the passage, word for word; *Send to the reviewers*. Sign out at the foot of the page."
    )
    chapter.says(
        "**3. Ana weighs it.** Open the second link, choose a password, sign in as `ana`. *Evidence sent by countries* shows what was promised beside what was sent; *Accept: direct* makes it evidence."
    )
    with django_db_blocker.unblock(), turned_to(str(chapter.folder / "trecho.db")):
        assert come_in(lin, "lin").post("/en/contribute/keep", PIECE, follow=True).status_code == 200
        reviewer = come_in(ana, "ana")
        number = re.findall(r'name="id" value="(\d+)"', reviewer.get("/en/contributions").content.decode())[0]
        reviewer.post("/en/contributions/decide", {"id": number, "verdict": "direct"})
        assert PIECE["title"] in reviewer.get("/en/plans/celac-china-2019/VII.7").content.decode()
    chapter.says(
        "**4. The report.** It holds Lin's evidence under VII.7, with its source; open the file in a browser. `--lang es` writes it in Spanish, `publish pdf` and `publish docx` write the same for paper; `publish brief` makes two pages of it."
    )
    chapter.runs(
        "trecho publish html --plan celac-china-2019 --address http://127.0.0.1:8000 --out report.html",
    )
    assert PIECE["title"] in (chapter.folder / "report.html").read_text(encoding="utf-8")
    chapter.says(
        "The page of VII.7 lists it among the accepted evidence. Everything else in a fresh demo stays *not rated* until a person has reviewed links (*Review desk*). How people come in for good, with invitations and second factors, stands under [People](9_people.md); the verbs, one by one, from [Read](1_read.md) on."
    )
