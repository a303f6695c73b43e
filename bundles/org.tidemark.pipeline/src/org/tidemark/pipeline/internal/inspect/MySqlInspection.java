/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ServerInfo;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.systems.Systems;

/** Looks whether RisingWave can read the binary log of a MySQL or MariaDB server: what its validator checks, and more. */
final class MySqlInspection {

	private static final PipelineSystem MYSQL = PipelineSystem.MYSQL;
	private static final long SECONDS_A_DAY = 86_400;
	/** RisingWave's guide keeps the log for ten days; below three a weekend's outage loses it. */
	private static final long FEWEST_DAYS = 3;

	private final Systems systems;
	private final Findings findings;
	private final IProgressMonitor monitor;

	MySqlInspection(Systems systems, Findings findings, IProgressMonitor monitor) {
		this.systems = systems;
		this.findings = findings;
		this.monitor = monitor;
	}

	void run() throws TidemarkException {
		ServerInfo server = systems.session(MYSQL).server();
		findings.pass(MYSQL, "version", server.product() + ' ' + server.version());
		Map<String, String> variables = variables();
		mustBe(variables, "log_bin", "ON", Messages.Mysql_logBin_remedy);
		mustBe(variables, "binlog_format", "ROW", Messages.Mysql_binlogFormat_remedy);
		mustBe(variables, "binlog_row_image", "FULL", Messages.Mysql_rowImage_remedy);
		serverId(variables);
		retention(variables);
		grants();
		reachable();
	}

	private Map<String, String> variables() throws TidemarkException {
		Map<String, String> variables = new TreeMap<>();
		List<List<@Nullable String>> rows = systems.query(MYSQL, monitor,
				"SHOW GLOBAL VARIABLES WHERE Variable_name IN ('log_bin', 'binlog_format', 'binlog_row_image',"
						+ " 'server_id', 'binlog_expire_logs_seconds', 'expire_logs_days')");
		for (List<@Nullable String> row : rows) {
			variables.put(String.valueOf(row.get(0)).toLowerCase(Locale.ROOT), String.valueOf(row.get(1)));
		}
		return variables;
	}

	private void mustBe(Map<String, String> variables, String name, String wanted, String remedy) {
		String value = variables.getOrDefault(name, "");
		if (wanted.equalsIgnoreCase(value)) {
			findings.pass(MYSQL, name, value);
		} else {
			findings.block(MYSQL, name, NLS.bind(Messages.Mysql_variable, new Object[] { name, value, wanted }),
					remedy);
		}
	}

	private void serverId(Map<String, String> variables) {
		String id = variables.getOrDefault("server_id", "0");
		if ("0".equals(id)) {
			findings.block(MYSQL, "server_id", Messages.Mysql_serverId, Messages.Mysql_serverId_remedy);
		} else {
			findings.pass(MYSQL, "server_id", id);
		}
	}

	private void retention(Map<String, String> variables) {
		double days = Double.parseDouble(variables.getOrDefault("expire_logs_days", "0"));
		double seconds = Double.parseDouble(variables.getOrDefault("binlog_expire_logs_seconds", "0"));
		double kept = seconds > 0 ? seconds / SECONDS_A_DAY : days;
		String subject = variables.containsKey("binlog_expire_logs_seconds") ? "binlog_expire_logs_seconds"
				: "expire_logs_days";
		if (kept <= 0) {
			findings.pass(MYSQL, subject, Messages.Mysql_retention_forever);
		} else if (kept < FEWEST_DAYS) {
			findings.warn(MYSQL, subject, NLS.bind(Messages.Mysql_retention_short, days(kept)),
					NLS.bind(Messages.Mysql_retention_remedy, subject));
		} else {
			findings.pass(MYSQL, subject, NLS.bind(Messages.Mysql_retention, days(kept)));
		}
	}

	private static String days(double days) {
		return days == Math.rint(days) ? Long.toString((long) days) : String.format(Locale.ROOT, "%.1f", days);
	}

	private void grants() throws TidemarkException {
		StringBuilder all = new StringBuilder();
		for (List<@Nullable String> row : systems.query(MYSQL, monitor, "SHOW GRANTS FOR CURRENT_USER()")) {
			all.append(String.valueOf(row.get(0)).toUpperCase(Locale.ROOT)).append('\n');
		}
		String global = all.toString().lines().filter(l -> l.contains(" ON *.* "))
				.reduce("", (a, b) -> a + ' ' + b);
		boolean every = global.contains("ALL PRIVILEGES");
		// a privilege on all tables may also come by databases, which RisingWave does not see
		require(every || global.contains("SELECT"), "SELECT");
		require(every || global.contains("REPLICATION SLAVE") || global.contains("REPLICATION REPLICA"),
				"REPLICATION SLAVE");
		require(every || global.contains("REPLICATION CLIENT") || global.contains("BINLOG MONITOR"),
				"REPLICATION CLIENT");
	}

	private void require(boolean granted, String privilege) {
		if (granted) {
			findings.pass(MYSQL, privilege, Messages.Mysql_granted);
		} else {
			findings.block(MYSQL, privilege, NLS.bind(Messages.Mysql_grant, privilege),
					NLS.bind(Messages.Mysql_grant_remedy, privilege, account()));
		}
	}

	private String account() {
		return "'" + String.valueOf(systems.connection(MYSQL).user()).replace("'", "''") + "'@'%'";
	}

	private void reachable() {
		String host = String.valueOf(systems.connection(MYSQL).host());
		boolean elsewhere = !isLoopback(String.valueOf(systems.connection(PipelineSystem.RISINGWAVE).host()));
		if (isLoopback(host) && elsewhere) {
			findings.warn(MYSQL, "host", NLS.bind(Messages.Mysql_loopback, host), Messages.Mysql_loopback_remedy);
		}
	}

	private static boolean isLoopback(String host) {
		return "localhost".equalsIgnoreCase(host) || host.startsWith("127.") || "::1".equals(host);
	}
}
