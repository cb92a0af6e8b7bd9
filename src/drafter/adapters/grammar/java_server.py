"""A LanguageTool server of our own: found Java, found jar files, started, and ended with us. Downloads nothing."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

from drafter.adapters.child_main import UnansweredError

OLDEST_JAVA = 17
PATIENCE = 60.0
_VERSION = re.compile(r'version "(\d+)')


class JavaServer:
    """Running and answering once built. Raises UnansweredError with what is missing."""

    def __init__(self, folder: str, java: str | None = None) -> None:
        program = found_java(java)
        classes = class_path(folder)
        port = _free_port()
        self.address = f"http://127.0.0.1:{port}/"
        self._process = subprocess.Popen(
            [program, "-Xmx1g", "-cp", classes, "org.languagetool.server.HTTPServer", "--port", str(port)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=0x08000000 if sys.platform == "win32" else 0,  # no console window
        )
        self._wait()

    @property
    def pid(self) -> int:
        return self._process.pid

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

    def _wait(self) -> None:
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            with suppress(urllib.error.URLError, OSError), direct.open(f"{self.address}v2/healthcheck", timeout=2):
                return
            time.sleep(0.1)
        self.close()
        raise UnansweredError("the local LanguageTool did not start; check its folder in the settings.")


def found_java(named: str | None = None) -> str:
    """The Java program to use: the named one, JAVA_HOME's, or the first on the path; 17 or newer."""
    home = os.environ.get("JAVA_HOME")
    program = shutil.which(named or "java") or (shutil.which("java", path=str(Path(home) / "bin")) if home else None)
    if program is None:
        raise UnansweredError(
            f"no Java was found. Install Java {OLDEST_JAVA} or newer, or choose another grammar engine in the settings."
        )
    version = _java_version(program)
    if version < OLDEST_JAVA:
        raise UnansweredError(f"LanguageTool needs Java {OLDEST_JAVA} or newer, and {program} is Java {version}.")
    return program


def _java_version(program: str) -> int:
    """The first number of its version; 0 when it does not say ("1.8" is 1, and too old either way)."""
    try:
        said = subprocess.run([program, "-version"], capture_output=True, text=True, timeout=20, check=False).stderr
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = _VERSION.search(said)
    return int(found.group(1)) if found else 0


def class_path(folder: str) -> str:
    """All jar files of an unpacked LanguageTool, or of a folder that Maven filled; resources lie beside them."""
    here = Path(folder)
    if not folder or not here.is_dir():
        raise UnansweredError(
            "the folder with LanguageTool's jar files was not found; name it in the settings (nothing is downloaded)."
        )
    if not any(here.glob("languagetool*.jar")):
        raise UnansweredError(f"the folder {folder} holds no LanguageTool (no languagetool*.jar).")
    return os.pathsep.join([str(here), str(here / "*"), str(here / "libs" / "*")])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
