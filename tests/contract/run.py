"""Schemathesis over the description of the API: as a visitor, a person, staff and an admin, each in a demo town of
their own, so that what one of them spoils is not what the next one meets.

    python tests/contract/run.py target/debug/talkoo [visitor resident staff admin]

With TALKOO_TEST_FILLED=DIR the town is filled once and kept there, for the browser tests too.

No answer may be a fault, and every answer is as the description says: its status, its media type, its headers, its
JSON. What is tried is seeded, so runs differ little. Ends with one line per role, `passed` or `FAILED`, and the status 1 when
any failed.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROLES = {
    "visitor": None,
    "resident": "resident@kuusilahti.example",
    "staff": "staff@kuusilahti.example",
    "admin": "admin@kuusilahti.example",
}
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "unsupported_method",
]
# How many cases an operation is given, and how long a role may take.
EXAMPLES = os.environ.get("TALKOO_TEST_EXAMPLES", "3")
SECONDS = int(os.environ.get("TALKOO_TEST_CONTRACT_SECONDS", "300"))
FILLED = os.environ.get("TALKOO_TEST_FILLED", "")


def surroundings(**more):
    """Nothing of this machine's own settings."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TALKOO_")}
    return plain | more


class Hub:
    """A hub on a folder, with room for somebody who asks without end."""

    def __init__(self, binary, data):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.log = open(data.parent / f"{data.name}.log", "w+")
        limits = {
            "TALKOO_LIMITS__WRITES_PER_MINUTE": "1000000",
            "TALKOO_LIMITS__FEEDBACK_PER_NETWORK": "1000000",
            "TALKOO_LIMITS__FEEDBACK_PER_ADDRESS": "1000000",
            "RUST_LOG": "warn",
        }
        command = [binary, "demo", "--data", str(data), "--listen", f"127.0.0.1:{port}"]
        environment = surroundings(**limits)
        self.process = subprocess.Popen(command, env=environment, stdout=self.log, stderr=self.log)
        patience = time.monotonic() + 600
        while not self.is_well():
            if self.process.poll() is not None or time.monotonic() > patience:
                self.process.kill()
                sys.exit(f"the hub did not start:\n{self.said()}")
            time.sleep(0.1)

    def is_well(self):
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=10) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def said(self):
        self.log.flush()
        return Path(self.log.name).read_text(errors="replace")

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def token(binary, data, email):
    command = [binary, "token", email, "--data", str(data)]
    said = subprocess.run(command, env=surroundings(), capture_output=True, text=True, check=True)
    return said.stdout.strip()


def tried(binary, role, data):
    """Lets Schemathesis try everything as somebody. True when nothing is wrong."""
    hub = Hub(binary, data)
    try:
        command = [
            str(Path(sys.executable).parent / "schemathesis"),
            "run",
            f"{hub.url}/api/openapi.json",
            "--phases=examples,fuzzing",
            f"--checks={','.join(CHECKS)}",
            f"--max-examples={EXAMPLES}",
            "--workers=2",
            "--seed=1809",
            "--generation-deterministic",
            "--request-timeout=30",
            "--no-shrink",
            "--continue-on-failure",
            "--suppress-health-check=all",
            "--warnings=off",
        ]
        if ROLES[role]:
            command += ["--header", f"Authorization: Bearer {token(binary, data, ROLES[role])}"]
        begun = time.monotonic()
        said = subprocess.run(
            command, cwd=data.parent, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        well = said.returncode == 0 and hub.process.poll() is None
        if not well:
            print(said.stdout, said.stderr, sep="\n")
            print(re.sub(r"\x1b\[[0-9;]*m", "", hub.said())[-6000:])
        count = re.search(r"(\d+) (?:generated|test cases)", said.stdout)
        cases = f"{count[1]} cases, " if count else ""
        print(f"{'passed' if well else 'FAILED'}: {role}, {cases}{time.monotonic() - begun:.0f} s", flush=True)
        return well
    except subprocess.TimeoutExpired as late:
        print((late.stdout or b"").decode(errors="replace"))
        print(f"FAILED: {role} took longer than {SECONDS} s", flush=True)
        return False
    finally:
        hub.close()


def filled(binary, scratch):
    """A town filled once and put to rest; it gets its name when it is whole."""
    town = Path(FILLED) if FILLED else scratch / "town"
    if not town.exists():
        making = town.with_name(f"{town.name}.making")
        shutil.rmtree(making, ignore_errors=True)
        Hub(binary, making).close()
        making.rename(town)
    return town


def main():
    binary = str(Path(sys.argv[1]).resolve())
    well = True
    with tempfile.TemporaryDirectory(prefix="talkoo-contract-") as scratch:
        town = filled(binary, Path(scratch))
        for role in sys.argv[2:] or list(ROLES):
            data = Path(scratch) / role
            shutil.copytree(town, data)
            well &= tried(binary, role, data)
            shutil.rmtree(data, ignore_errors=True)
    sys.exit(0 if well else 1)


main()
