"""The second factor of an account: codes of an authenticator app (TOTP, RFC 6238), and recovery codes, each good for once.

django-otp counts failures, refuses a code that was used, and follows a clock that goes wrong. Neither keys nor recovery
codes stand in the register in a form that lets anybody in: a key is derived from the server's secret, codes are hashed.
"""

import re
import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils.crypto import salted_hmac
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from trecho.store.models_people import Authenticator

CODES = 10
_SALT = "trecho.recovery-code"
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # no signs that are mistaken for one another
_LENGTH = 12  # 59 bits, behind django-otp's growing pauses


def has_factor(account: User) -> bool:
    """Whether the account has an authenticator that was confirmed."""
    return bool(Authenticator.objects.filter(user=account, confirmed=True).exists())


def begin(account: User) -> Authenticator:
    """A new authenticator that waits for its first code; one that waited before is dropped."""
    Authenticator.objects.filter(user=account, confirmed=False).delete()
    made: Authenticator = Authenticator.objects.create(user=account, name="app", confirmed=False)
    return made


def waiting(account: User) -> Authenticator | None:
    """The authenticator that waits for its first code."""
    found: Authenticator | None = Authenticator.objects.filter(user=account, confirmed=False).first()
    return found


def confirm(account: User, code: str) -> bool:
    """Whether the waiting authenticator gave this code; from then on it holds, instead of one from before."""
    with transaction.atomic():
        device = Authenticator.objects.select_for_update().filter(user=account, confirmed=False).first()
        if device is None or not device.verify_token(_digits(code)):
            return False
        Authenticator.objects.filter(user=account).exclude(pk=device.pk).delete()
        device.confirmed = True
        device.save()
    return True


def verify(account: User, code: str) -> str:
    """How the code was right: `app`, `recovery`, or nothing where it was wrong or asked too soon after failures."""
    with transaction.atomic():
        app = Authenticator.objects.select_for_update().filter(user=account, confirmed=True).first()
        digits = _digits(code)
        if app is not None and len(digits) == app.digits and digits == code.replace(" ", ""):
            return "app" if app.verify_token(digits) else ""
        codes = StaticDevice.objects.select_for_update().filter(user=account).first()
        return "recovery" if codes is not None and codes.verify_token(_hashed(account, code)) else ""


def make_codes(account: User) -> tuple[str, ...]:
    """Ten new recovery codes, shown once; those from before hold no more."""
    with transaction.atomic():
        StaticDevice.objects.filter(user=account).delete()
        device = StaticDevice.objects.create(user=account, name="recovery")
        codes = tuple("".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH)) for _ in range(CODES))
        StaticToken.objects.bulk_create(StaticToken(device=device, token=_hashed(account, code)) for code in codes)
    return tuple("-".join(code[start : start + 4] for start in range(0, _LENGTH, 4)) for code in codes)


def codes_left(account: User) -> int:
    """How many recovery codes are still unused."""
    return int(StaticToken.objects.filter(device__user=account).count())


def remove(account: User) -> bool:
    """Drops the authenticator and the recovery codes; whether there were any."""
    with transaction.atomic():
        gone, _ = TOTPDevice.objects.filter(user=account).delete()
        codes, _ = StaticDevice.objects.filter(user=account).delete()
    return bool(gone or codes)


def address_of(device: Any) -> str:
    """The otpauth:// address that an app reads from the picture."""
    return str(device.config_url)


def typed_key(device: Any) -> str:
    """The key in groups of four, for those who type it."""
    from base64 import b32encode

    key = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))


def _digits(code: str) -> str:
    return re.sub(r"\D", "", code)


def _hashed(account: User, code: str) -> str:
    plain = re.sub(r"[^a-z0-9]", "", code.casefold())
    return salted_hmac(_SALT, f"{account.pk}:{plain}", secret=settings.SECRET_KEY, algorithm="sha256").hexdigest()[:16]
