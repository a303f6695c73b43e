-- Version 3 of the metadata store: what was provisioned of pipelines.

CREATE TABLE pipelines (
	job_id TEXT NOT NULL PRIMARY KEY,
	server_id INTEGER NOT NULL
);

CREATE TABLE pipeline_objects (
	job_id TEXT NOT NULL REFERENCES pipelines (job_id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	system TEXT NOT NULL,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	definition TEXT NOT NULL,
	made_at TEXT NOT NULL,
	PRIMARY KEY (job_id, position)
);

CREATE TABLE pipeline_undo (
	job_id TEXT NOT NULL,
	object_position INTEGER NOT NULL,
	position INTEGER NOT NULL,
	statement TEXT NOT NULL,
	PRIMARY KEY (job_id, object_position, position),
	FOREIGN KEY (job_id, object_position) REFERENCES pipeline_objects (job_id, position) ON DELETE CASCADE
);

CREATE TABLE pipeline_columns (
	job_id TEXT NOT NULL REFERENCES pipelines (job_id) ON DELETE CASCADE,
	table_position INTEGER NOT NULL,
	position INTEGER NOT NULL,
	table_schema TEXT,
	table_name TEXT NOT NULL,
	column_name TEXT NOT NULL,
	native_type TEXT NOT NULL,
	key_position INTEGER,
	PRIMARY KEY (job_id, table_position, position)
);
