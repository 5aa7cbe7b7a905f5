import pytest
from django.test import Client


@pytest.mark.parametrize(
    "address", ["/en/", "/en/plans/celac-china-2019", "/en/nothing", "/en/sign-in", "/en/plans.json"]
)
def test_every_answer_trusts_this_server_alone(reader: Client, address: str) -> None:
    headers = reader.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] in {"strict-origin-when-cross-origin", "same-origin"}
    assert "camera=()" in headers["Permissions-Policy"]


def test_pages_hold_nothing_that_the_policy_forbids(reader: Client) -> None:
    for address in ("/en/", "/en/plans/celac-china-2019", "/en/plans/celac-china-2019/VII.7", "/en/mechanisms"):
        body = reader.get(address).content.decode()
        assert " style=" not in body
        assert "<style" not in body
        assert "javascript:" not in body
