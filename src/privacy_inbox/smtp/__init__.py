"""Our letters to the relay: SMTP submission (RFC 5321, RFC 6409), one phase after the other.

The only package that knows smtplib. What matters is to know, whatever happens, whether a letter may have left: until
the final dot is written it surely has not, once a 250 is read it surely has, and in between nobody knows (RFC 1047).

What is wrong with a letter or its recipient comes back as an `Answer`. What is wrong with the relay or with our account
there leaves as a fault of `core.faults`: then the letter was not taken, and the next one would fare no better.
"""

from privacy_inbox.smtp.connecting import Timeouts
from privacy_inbox.smtp.judgement import Answer
from privacy_inbox.smtp.relay import Relay

__all__ = ["Answer", "Relay", "Timeouts"]
