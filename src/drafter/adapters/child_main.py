"""Where a child process of drafter begins: it answers questions on its pipe until the pipe ends."""

from __future__ import annotations

import importlib
import os
import sys
import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import BinaryIO, Protocol

from drafter.adapters.child_wire import FrameBrokenError, read_frame, write_frame
from drafter.adapters.collecting import collect_seldom
from drafter.adapters.process_tree import end_tree
from drafter.adapters.spare_memory import give_back

SERVICES = {
    "harper": "drafter.adapters.grammar.harper",
    "lingotweaker": "drafter.adapters.grammar.lingotweaker",
    "languagetool": "drafter.adapters.grammar.languagetool",
    "meaning": "drafter.adapters.meaning_service",
    "intake": "drafter.adapters.intake.reading_service",
    "sorting": "drafter.adapters.sorting_service",
}
"""Each of these modules has `service(opening: bytes) -> Service`; only the one that is asked for is imported."""

PAUSE = 0.25
"""Seconds without a question after which a child settles and gives back what memory it has left over."""


class Service(Protocol):
    """What a child does: one answer per question. Raises UnansweredError for troubles a person can do something about.

    `settled`: nothing slow is left to prepare. Until then `settle` is called in the first pause behind a question.
    """

    @property
    def settled(self) -> bool: ...

    def settle(self) -> None: ...

    def answer(self, question: bytes) -> bytes: ...


class UnansweredError(Exception):
    """The child is well but has no answer; the message is a sentence for people."""


def run(argv: Sequence[str]) -> int:
    """Be the child named in `argv`: a service of SERVICES, and its memory limit in megabytes (0: none)."""
    name, megabytes = argv
    collect_seldom()
    limit_memory(int(megabytes))
    return serve(lambda opening: _service_of(name, opening))


def serve(build: Callable[[bytes], Service]) -> int:
    """Answer until the pipe ends. The first frame holds what `build` needs; its answer says that the child is ready.

    Anything the service raises beside UnansweredError ends the process, which is what the watchdog on the other side
    expects: after a Rust panic or a MemoryError nothing in here can be trusted.
    """
    incoming, outgoing = _private_pipes()
    questions: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=(incoming, questions), daemon=True).start()
    try:
        service = build(questions.get())
    except UnansweredError as trouble:
        write_frame(outgoing, b"-", str(trouble).encode())
        return 1
    write_frame(outgoing, b"+" if service.settled else b"~", b"")
    _answer(service, questions.get(), outgoing)  # whoever started it ahead of time is not kept waiting by settling
    rested = False
    while True:
        try:
            question = questions.get(timeout=None if rested else PAUSE)
        except Empty:
            if not service.settled:
                service.settle()
            give_back()
            rested = service.settled
        else:
            _answer(service, question, outgoing)


def _listen(incoming: BinaryIO, questions: SimpleQueue[bytes]) -> None:
    """Pass questions on; end with the pipe, even while the service hangs in its own code, and take along what the
    service has started (a Java server)."""
    try:
        while True:
            questions.put(read_frame(incoming)[1])
    except FrameBrokenError:
        end_tree(os.getpid())
    finally:
        os._exit(0)


def _answer(service: Service, question: bytes, outgoing: BinaryIO) -> None:
    try:
        answer = service.answer(question)
        write_frame(outgoing, b"+" if service.settled else b"~", answer)
    except UnansweredError as trouble:
        write_frame(outgoing, b"-", str(trouble).encode())


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Our own copies of standard input and output; what a library prints goes nowhere."""
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return incoming, outgoing


def limit_memory(megabytes: int) -> None:
    """RLIMIT_AS where there is one. Windows would need a job object: there only the watchdog guards so far."""
    if megabytes and sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = megabytes * 1024 * 1024
        limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _service_of(name: str, opening: bytes) -> Service:
    service: Service = importlib.import_module(SERVICES[name]).service(opening)
    return service


if __name__ == "__main__":
    # run() of the imported module, not of __main__: otherwise UnansweredError would exist twice and never be caught.
    from drafter.adapters.child_main import run as _run

    sys.exit(_run(sys.argv[1:]))
