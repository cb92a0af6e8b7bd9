"""The store's front for keeping it whole: audit trail, verification, backups, export, and what must be erased."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.adapters.case_store import backup, erasing, exporting, trail, verify
from drafter.adapters.case_store.failures import telling
from drafter.adapters.case_store.open_store import OpenStore
from drafter.adapters.case_store.opening import connected
from drafter.model.filed import AuditEntry, Verification


class Keeping(OpenStore):
    """The care of the whole store."""

    def audit(self, case_id: str | None = None) -> tuple[AuditEntry, ...]:
        with self.connections.reading("reading the audit trail") as db:
            return tuple(trail.entries(db, case_id))

    def verify(self) -> Verification:
        """Reads everything once; minutes for a million cases."""
        with self.connections.reading("verifying the store") as db:
            return verify.verified(db)

    def backup(self, folder: Path) -> Path:
        """Today's copy in that folder, checked; older copies beyond seven days and four weeks are cleared away."""
        with telling(folder, "the backup"):
            db = connected(self.path, 5.0)
            try:
                return backup.back_up(db, folder, self._now().date())
            finally:
                db.close()

    def daily_backup(self, folder: Path) -> Path | None:
        """As `backup`, unless today's copy is there already (then None)."""
        return None if backup.copy_of(folder, self._now().date()).exists() else self.backup(folder)

    def restore(self, copy: Path) -> Path | None:
        """Puts a backup in place of this store and goes on with it; where the store as it was lies now.
        A store too damaged to be opened is brought back with `case_store.restore`."""
        self.connections.close()
        try:
            return backup.restore(copy, self.path, self._now())
        finally:
            self.connections = self.connections.again()

    def export_jsonl(self, target: Path) -> int:
        with self.connections.reading("exporting the store") as db:
            return exporting.export(db, target)

    def import_jsonl(self, source: Path) -> int:
        """Fills this store, which must be empty, from an export."""
        with self.connections.writing("bringing the export in") as db:
            count = exporting.bring_in(db, source)
        self.connections.learn_origin()
        return count

    def remove_samples(self) -> int:
        with self.connections.writing("removing the sample cases") as db:
            return erasing.remove_samples(db, self._stamp())

    def erase_customer(self, case_id: str) -> None:
        """Erases every word of the customer; the figures stay. Backups made before still hold them until they go."""
        self.erase_customers((case_id,))
        self.clear_erased()

    def erase_customers(self, case_ids: Sequence[str]) -> int:
        """Several in one write; how many there still were. End with `clear_erased`."""
        with self.connections.writing("erasing the customer") as db:
            return erasing.erase_customers(db, self._stamp(), case_ids)

    def clear_erased(self) -> None:
        """Erased words leave the log of changes too."""
        self.connections.forget_old_pages()
