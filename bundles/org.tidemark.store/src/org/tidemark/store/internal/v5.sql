-- Version 5 of the metadata store: the plan that a task followed.

CREATE TABLE task_plans (
	task_id INTEGER NOT NULL REFERENCES sync_tasks (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	unit_name TEXT NOT NULL,
	target TEXT NOT NULL,
	mode TEXT NOT NULL,
	reason TEXT NOT NULL,
	strategy TEXT NOT NULL,
	watermark TEXT,
	write_mode TEXT NOT NULL,
	total_records INTEGER NOT NULL,
	PRIMARY KEY (task_id, position)
);

CREATE TABLE task_plan_lines (
	task_id INTEGER NOT NULL,
	plan_position INTEGER NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('key', 'statement', 'note')),
	position INTEGER NOT NULL,
	text TEXT NOT NULL,
	PRIMARY KEY (task_id, plan_position, kind, position),
	FOREIGN KEY (task_id, plan_position) REFERENCES task_plans (task_id, position) ON DELETE CASCADE
);
