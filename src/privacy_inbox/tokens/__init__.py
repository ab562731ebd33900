"""OAuth2 access tokens for a mailbox at Microsoft 365 or Google: asked for, kept, renewed (RFC 6749).

`microsoft365` and `google` load the provider's library and are imported late, by the command `token` alone.
"""

from privacy_inbox.tokens.cache import Cache
from privacy_inbox.tokens.granting import Grant, PersonalSource, Source, sign_in, token

__all__ = ["Cache", "Grant", "PersonalSource", "Source", "sign_in", "token"]
