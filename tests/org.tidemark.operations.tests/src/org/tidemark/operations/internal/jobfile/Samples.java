/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

/** Texts of job files. */
public final class Samples {

	/** The example of the design. */
	public static final String DESIGN = """
			{
			  "tidemark": 1,
			  "name": "shop to warehouse",
			  "engine": "local",
			  "source": "shop-mysql",
			  "target": "warehouse-pg",
			  "sync": {
			    "sync_mode": "auto",
			    "incremental_config": { "strategy": "timestamp", "field": "updated_at", "initial_value": "1970-01-01 00:00:00" },
			    "thread_count": 4, "batch_size": 5000, "error_strategy": "stop",
			    "write_mode": "upsert", "deletes": "keys", "conflicts": "sourceWins", "verify": "checksum"
			  },
			  "tables": [
			    { "source": "shop.orders", "target": "public.orders",
			      "columns": [ { "name": "id", "target": "order_id", "is_key": true },
			                   { "name": "updated_at", "role": "updated_time" },
			                   { "expression": "lower(email)", "target": "email_norm", "type": "varchar(200)" } ],
			      "where": "status <> 'draft'", "sync": { "incremental_config": { "strategy": "version", "field": "row_version" } } }
			  ],
			  "pipeline": { "recreate_rw_source": false, "recreate_sr_table": false, "truncate_sr_table": false },
			  "schedule": { "cron": "*/15 * * * *" },
			  "alerts": [ { "channel": "webhook", "on": ["failed", "recovered"], "url": "${ALERT_URL}" } ]
			}
			""";

	/** Every key there is. */
	public static final String COMPLETE = """
			{
			  "$schema": "tidemark-job.schema.json", "tidemark": 1, "name": "n", "engine": "risingwave", "source": "s", "target": "t",
			  "sync": {
			    "sync_mode": "skipCompleted",
			    "incremental_config": { "strategy": "custom", "field": ["a", "b"], "initial_value": 5, "condition": "x > :low" },
			    "thread_count": 64, "batch_size": 1000000, "error_strategy": "retry", "write_mode": "mirror",
			    "deletes": { "policy": "soft", "column": "deleted_at", "action": "mark" }, "delete_guard": 100,
			    "conflicts": "newestWins", "direction": "forward", "verify": "count", "create_target": false, "fail_fast": true,
			    "compare": true, "safety_lag": "30s", "timeout": "PT1H", "schema_drift": "add", "zero_dates": "null",
			    "infinity": "null", "nul_characters": "strip"
			  },
			  "tables": [
			    { "source": { "schema": "s", "table": "t" }, "target": "\\"a.b\\".c", "where": "1 = 1",
			      "columns": [ { "name": "id", "target": "x", "type": "int", "is_key": true, "role": "updated_time" },
			                   { "expression": "1", "target": "one" } ],
			      "sync": { "deletes": { "policy": "tombstones", "table": "a.b", "key": ["id"] } }, "enabled": false }
			  ],
			  "include": ["shop.*"], "exclude": ["*.tmp_*", "re:x"],
			  "naming": { "schema": "public", "prefix": "", "suffix": "_x", "case": "upper" },
			  "pipeline": { "risingwave": "rw", "schema": "cdc", "recreate_rw_source": true, "recreate_sr_table": true, "truncate_sr_table": true,
			                "server_id": 4294967295, "http_port": 8040, "replication": 2, "buckets": 16, "time_zone": "Asia/Shanghai",
			                "shards": [ { "tables": "db_*.orders", "target": "ods.orders", "discriminator": "part" } ] },
			  "schedule": { "cron": "* * * * *", "time_zone": "Asia/Shanghai", "missed": "skip", "jitter": "30s" },
			  "alerts": [ { "channel": "mail", "on": ["completed"], "port": 25, "secure": true } ]
			}
			""";

	private Samples() {
	}

	/** A valid job of two lines, with more members on the second; without tables, if those have some. */
	static String job(String members) {
		boolean chosen = members.contains("\"tables\"") || members.contains("\"include\"");
		return "{\"tidemark\": 1, \"name\": \"n\", \"source\": \"s\", \"target\": \"t\","
				+ (chosen ? "" : "\"include\": [\"*\"],") + '\n' + members + '}';
	}
}
