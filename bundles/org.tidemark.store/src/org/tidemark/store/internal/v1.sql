-- Version 1 of the metadata store. A script that was released is never changed: what comes later is a later script.
-- Times are ISO 8601 in UTC.

CREATE TABLE schema_version (
	version    INTEGER PRIMARY KEY,
	applied_at TEXT NOT NULL
);

-- One row for each source of keys that sealed a password: what the key is derived with, and how it is recognised.
CREATE TABLE store_keys (
	provider    TEXT PRIMARY KEY,
	salt        TEXT NOT NULL,
	iterations  INTEGER NOT NULL,
	check_value TEXT NOT NULL,
	created_at  TEXT NOT NULL
);

-- AUTOINCREMENT: an id is part of what a password is sealed with, so it is never given twice.
CREATE TABLE database_configs (
	id            INTEGER PRIMARY KEY AUTOINCREMENT,
	name          TEXT NOT NULL UNIQUE,
	db_type       TEXT NOT NULL,
	host          TEXT,
	port          INTEGER NOT NULL DEFAULT 0,
	username      TEXT,
	password      TEXT,
	password_key  TEXT REFERENCES store_keys (provider),
	database_name TEXT,
	environment   TEXT NOT NULL CHECK (environment IN ('dev', 'test', 'prod')),
	options       TEXT NOT NULL DEFAULT '{}',
	created_at    TEXT NOT NULL,
	updated_at    TEXT NOT NULL,
	CHECK ((password IS NULL) = (password_key IS NULL))
);

CREATE TABLE sync_tasks (
	id               INTEGER PRIMARY KEY AUTOINCREMENT,
	task_name        TEXT NOT NULL,
	job              TEXT NOT NULL,
	engine           TEXT NOT NULL,
	source_config_id INTEGER REFERENCES database_configs (id) ON DELETE SET NULL,
	target_config_id INTEGER REFERENCES database_configs (id) ON DELETE SET NULL,
	source_name      TEXT NOT NULL,
	target_name      TEXT NOT NULL,
	mysql_database   TEXT,
	mysql_table      TEXT,
	target_database  TEXT,
	target_table     TEXT,
	status           TEXT NOT NULL CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
	started_at       TEXT NOT NULL,
	completed_at     TEXT,
	error_message    TEXT,
	options          TEXT NOT NULL DEFAULT '{}',
	created_by       TEXT NOT NULL,
	"trigger"        TEXT NOT NULL,
	process_id       INTEGER NOT NULL,
	host             TEXT NOT NULL
);

CREATE INDEX sync_tasks_source ON sync_tasks (source_config_id);
CREATE INDEX sync_tasks_target ON sync_tasks (target_config_id);

CREATE TABLE task_units (
	id                INTEGER PRIMARY KEY AUTOINCREMENT,
	task_id           INTEGER NOT NULL REFERENCES sync_tasks (id) ON DELETE CASCADE,
	unit_name         TEXT NOT NULL,
	mode              TEXT NOT NULL,
	reason            TEXT NOT NULL,
	status            TEXT NOT NULL CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
	total_records     INTEGER NOT NULL,
	processed_records INTEGER NOT NULL,
	written           INTEGER NOT NULL,
	unchanged         INTEGER NOT NULL,
	skipped           INTEGER NOT NULL,
	failed            INTEGER NOT NULL,
	deleted           INTEGER NOT NULL,
	last_sync_value   TEXT,
	last_sync_time    TEXT,
	elapsed_millis    INTEGER NOT NULL,
	error_message     TEXT,
	updated_at        TEXT NOT NULL,
	UNIQUE (task_id, unit_name)
);

CREATE TABLE sync_state (
	job_id          TEXT NOT NULL,
	unit_name       TEXT NOT NULL,
	strategy        TEXT NOT NULL,
	last_sync_value TEXT,
	last_sync_time  TEXT NOT NULL,
	tie_break       TEXT,
	definition_hash TEXT NOT NULL,
	completed       INTEGER NOT NULL CHECK (completed IN (0, 1)),
	checkpoint      TEXT NOT NULL,
	PRIMARY KEY (job_id, unit_name)
);

CREATE TABLE task_logs (
	id         INTEGER PRIMARY KEY AUTOINCREMENT,
	task_id    INTEGER NOT NULL REFERENCES sync_tasks (id) ON DELETE CASCADE,
	log_level  TEXT NOT NULL CHECK (log_level IN ('info', 'warn', 'error')),
	message    TEXT NOT NULL,
	created_at TEXT NOT NULL
);

CREATE INDEX task_logs_task ON task_logs (task_id);

CREATE TABLE leases (
	job          TEXT PRIMARY KEY,
	owner        TEXT NOT NULL,
	host         TEXT NOT NULL,
	process_id   INTEGER NOT NULL,
	since        TEXT NOT NULL,
	heartbeat_at TEXT NOT NULL
);
