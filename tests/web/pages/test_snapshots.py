from datetime import timedelta

from django.test import Client

from tests.conftest import MONDAY
from trecho.store import sealing, shelf


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
