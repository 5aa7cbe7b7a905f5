from datetime import timedelta

from django.test import Client

from tests.conftest import MONDAY
from tests.web.desks import EnteredAs
from trecho.store import auditing, sealing, search, shelf


def test_a_frozen_state_has_a_page_for_good_with_all_it_seals(part_register: str) -> None:  # noqa: ARG001  (opens it)
    sealed = sealing.manifest()
    one = sealing.snapshot_of(sealed, label="draft of May", made_at=MONDAY + timedelta(days=1), as_of=None)
    shelf.keep_snapshot(one, sealed)
    reader = Client(SERVER_NAME="localhost")
    listed = reader.get("/en/snapshots").content.decode()
    assert f'href="/en/snapshots/{one.id}"' in listed
    page = reader.get(f"/en/snapshots/{one.id}").content.decode()
    assert f"trecho verify {one.id[:12]}" in page
    assert f"sha256:{one.id}" in page
    rows = reader.get(f"/en/snapshots/{one.id}.json").json()["rows"]
    assert len([row for row in rows if row["section"] == "claims"]) == one.claims
    assert reader.get(f"/en/cite/snapshots/{one.id}.bib").status_code == 200
    assert reader.get("/en/snapshots/" + "0" * 64).status_code == 404
    assert reader.get("/en/snapshots.csv").content.decode().count("\n") == 2


def test_a_coordinator_freezes_the_register_and_nobody_else(entered: EnteredAs) -> None:
    nobody, reviewer, coordinator = entered(""), entered("ana"), entered("eva")
    assert "/snapshots/freeze" not in nobody.get("/en/snapshots").content.decode()
    assert "/snapshots/freeze" not in reviewer.get("/en/snapshots").content.decode()
    assert reviewer.post("/en/snapshots/freeze", {"label": "mine"}).status_code == 403
    assert search.snapshots() == ()
    assert "/en/snapshots/freeze" in coordinator.get("/en/snapshots").content.decode()
    for told in ("Frozen: snapshot", "Nothing has changed"):
        answer = coordinator.post("/en/snapshots/freeze", {"label": "draft of May"}, follow=True)
        assert told in answer.content.decode()
    (one,) = search.snapshots()
    assert one.label == "draft of May"
    page = coordinator.get(f"/en/snapshots/{one.id}").content.decode()
    assert f"/en/briefs/plans/celac-china-2019.pdf?as_of={one.made_at.isoformat()[:10]}" in page
    assert [event.about for event in auditing.entries(kind="snapshot frozen").things] == [one.id]
