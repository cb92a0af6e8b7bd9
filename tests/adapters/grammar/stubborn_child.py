"""A child process for tests that does what engines do on bad days: the question says what."""

from __future__ import annotations

import os
import sys

from drafter.adapters.child_main import UnansweredError, serve


class Stubborn:
    settled = True

    def __init__(self, opening: bytes) -> None:
        if opening == b"refuse":
            raise UnansweredError("there is no engine here.")

    def settle(self) -> None: ...

    def answer(self, question: bytes) -> bytes:
        match question:
            case b"hang":
                while True:
                    pass
            case b"abort":
                os.abort()
            case b"print":
                sys.stdout.write("stray words of a library")
                sys.stdout.flush()
                os.write(1, b"and of its C code")
            case b"refuse":
                raise UnansweredError("not today.")
            case b"folder":
                return str("" in sys.path or os.getcwd() in sys.path).encode()
            case b"hoard":
                hoard = [bytearray(64 * 1024 * 1024) for _ in range(64)]
                return str(len(hoard)).encode()
        return question.upper()


if __name__ == "__main__":
    from drafter.adapters.child_main import limit_memory

    limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    sys.exit(serve(Stubborn))
