"""The demo: embedded servers, sample mail, and a live view of what becomes of it."""
