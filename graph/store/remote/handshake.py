"""Why there is no secured connection to an endpoint, and what to do."""

from __future__ import annotations

import ssl

from graph.errors import StoreError
from graph.store.remote.address import Address

__all__ = ["handshake_error"]

_NOT_YET, _EXPIRED = 9, 10
_OTHER_NAMES = frozenset([62, 64])
_UNKNOWN_AUTHORITIES = frozenset([2, 18, 19, 20, 21])
"""What OpenSSL's numbers say of a certificate."""


def handshake_error(address: Address, error: ssl.SSLError) -> StoreError:
    """Say why a server is not asked over https.

    :param address: of the endpoint, or where it sends one on to.
    :param error: what was wrong with its certificate, its protocol or, to it, with the client.
    :returns: what to raise.

    >>> error = ssl.SSLError()
    >>> error.reason = "WRONG_VERSION_NUMBER"
    >>> print(handshake_error(Address("https", "localhost", 8000, "/sparql"), error))
    The endpoint https://localhost:8000/sparql was not asked, since it does not speak https there\
 (wrong version number); check the port, and whether it is http: that is meant.
    """
    if isinstance(error, ssl.SSLCertVerificationError):
        return StoreError(f"The endpoint {address} was not asked, since {_fault(address, error)}.")
    reason = _reason(error)
    if "alert" in reason.split():
        return StoreError(
            f"The endpoint {address} refused a secured connection ({reason});"
            " ask who runs it what it demands of its clients, such as a certificate."
        )
    return StoreError(
        f"The endpoint {address} was not asked, since it does not speak https there ({reason});"
        " check the port, and whether it is http: that is meant."
    )


def _fault(address: Address, error: ssl.SSLCertVerificationError) -> str:
    """Say what is wrong with a certificate, and the remedy."""
    code = error.verify_code
    if code in _OTHER_NAMES:
        return f"its certificate is not for {address.host}; write the name that it is for"
    if code in _UNKNOWN_AUTHORITIES:
        return (
            "its certificate is of an authority that this machine does not know; if you trust it,"
            " name a file with the authority's own certificate in SSL_CERT_FILE"
        )
    if code == _EXPIRED:
        return "its certificate has expired; ask who runs it, or set this machine's clock right"
    if code == _NOT_YET:
        return (
            "its certificate is not valid yet; set this machine's clock right, or ask who runs it"
        )
    return f"its certificate cannot be trusted ({error.verify_message}); ask who runs it"


def _reason(error: ssl.SSLError) -> str:
    """Give OpenSSL's reason in words, without the place in its code."""
    return error.reason.replace("_", " ").lower() if error.reason else "for no known reason"
