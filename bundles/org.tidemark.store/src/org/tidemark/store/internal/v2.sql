-- Version 2 of the metadata store: a task can be asked to stop by another process.

ALTER TABLE sync_tasks ADD COLUMN cancel_requested_at TEXT;
