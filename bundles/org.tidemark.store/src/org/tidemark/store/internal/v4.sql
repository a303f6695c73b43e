-- Version 4 of the metadata store: how far each table of a pipeline came, and when a pipeline was taken down.

ALTER TABLE pipelines ADD COLUMN dropped_at TEXT;

CREATE TABLE pipeline_tables (
	job_id TEXT NOT NULL REFERENCES pipelines (job_id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	source_schema TEXT,
	source_table TEXT NOT NULL,
	target_schema TEXT,
	target_table TEXT NOT NULL,
	risingwave_table TEXT NOT NULL,
	sink TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT NOT NULL,
	changed_at TEXT NOT NULL,
	PRIMARY KEY (job_id, position)
);
