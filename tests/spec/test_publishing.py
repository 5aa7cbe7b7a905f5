"""How a register is published and handed over."""

from tests.spec.conftest import Chapter
from trecho.writers.brief import pages_of


def test_8_publish(chapter: Chapter) -> None:
    """Publish: reports, briefs, a site of files, a hand-over pack"""
    chapter.says(
        "What is published says where every figure comes from. `--address` names the place where the register's pages stand, so that figures in a file lead to them for good; without it, links between files are left out."
    )
    chapter.runs("trecho --register demo.db init")
    chapter.runs("trecho --register demo.db load-case celac-china --facts-only", only=slice(0, 1))
    chapter.says(
        "A report goes through the whole plan, in five languages: charts, every commitment with its pledges and evidence, numbered sources, and an annex that leads each figure to its claims. `pdf`, `docx` and `html` hold the same."
    )
    chapter.runs(
        "trecho --register demo.db publish html --plan celac-china-2019 --lang es --address https://trecho.example.org --out report.html"
    )
    chapter.says(
        "A brief never has more than two pages: about a plan (`--plan celac-china-2019`), or about one member."
    )
    chapter.runs("trecho --register demo.db publish brief --member ECU --lang es --out ecuador.pdf")
    assert pages_of((chapter.folder / "ecuador.pdf").read_bytes()) <= 2
    chapter.says(
        "For machines: `csv`, `json`, `parquet`, `iati` (2.03), `akn` (Akoma Ntoso 3.0), and `xlsx`, the matrix that comes back filled in."
    )
    chapter.says(
        "The whole public face can lie in a folder of a plain web server: `trecho publish site --out site --address https://trecho.example.org`. It holds every page, list, feed, citation, picture and brief, and is brought up to date by writing only what changed (`--languages es,pt` for some languages, `--workers 2` for two processes). On the served pages the same things stand at their own addresses: every page names its Atom feed, its citation (BibTeX, CSL-JSON) and its picture; `/sitemap.xml` lists all pages in all languages."
    )
    chapter.says(
        "When the chair changes, one file is handed over: the register, the original documents, what is open on the day (contradictions, overdue replies, proposals, forecasts, accounts to invite again, without passwords), the method's version, an index in five languages, and the hash of each file. It opens in an empty register, on SQLite or PostgreSQL; a file that was changed on the way is refused."
    )
    chapter.runs("trecho --register demo.db publish handover --out pack.zip")
    assert "new claims" in chapter.runs("trecho --register next.db restore pack.zip")
