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

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.systems.Systems;

/** Looks what a StarRocks cluster can do. */
final class StarRocksInspection {

	private static final PipelineSystem STARROCKS = PipelineSystem.STARROCKS;
	/** StarRocks' own default. */
	private static final int COPIES = 3;

	private final Systems systems;
	private final Findings findings;
	private final IProgressMonitor monitor;

	StarRocksInspection(Systems systems, Findings findings, IProgressMonitor monitor) {
		this.systems = systems;
		this.findings = findings;
		this.monitor = monitor;
	}

	ServerVersion version() throws TidemarkException {
		ServerVersion version = Inspector.version(systems.value(STARROCKS, monitor, "SELECT current_version()"));
		if (version.atLeast(2, 4, 0)) {
			findings.pass(STARROCKS, "version", version.toString());
		} else {
			findings.block(STARROCKS, "version", NLS.bind(Messages.Starrocks_old, version),
					Messages.Starrocks_old_remedy);
		}
		return version;
	}

	void runMode() throws TidemarkException {
		String mode = "";
		try {
			for (List<@Nullable String> row : systems.query(STARROCKS, monitor,
					"ADMIN SHOW FRONTEND CONFIG LIKE 'run_mode'")) {
				mode = row.size() > 2 ? String.valueOf(row.get(2)) : "";
			}
		} catch (StatementException e) {
			unlessDenied(e);
		}
		if ("shared_data".equals(mode)) {
			findings.warn(STARROCKS, "run_mode", Messages.Starrocks_sharedData, Messages.Starrocks_sharedData_remedy);
		} else if (!mode.isEmpty()) {
			findings.pass(STARROCKS, "run_mode", mode);
		}
	}

	/** How many copies of a tablet can be kept. */
	int replication(PipelineOptions options) throws TidemarkException {
		int alive = -1;
		try {
			alive = (int) systems.query(STARROCKS, monitor, "SHOW BACKENDS").stream()
					.filter(row -> row.stream().anyMatch("true"::equalsIgnoreCase)).count();
		} catch (StatementException e) {
			unlessDenied(e);
		}
		int wanted = options.replication() == 0 ? COPIES : options.replication();
		if (alive < 0) {
			findings.warn(STARROCKS, "backends", Messages.Starrocks_backendsUnknown,
					Messages.Starrocks_backendsUnknown_remedy);
			return wanted;
		}
		if (alive == 0) {
			findings.block(STARROCKS, "backends", Messages.Starrocks_noBackends,
					Messages.Starrocks_noBackends_remedy);
		} else if (alive < options.replication()) {
			findings.block(STARROCKS, "backends",
					NLS.bind(Messages.Starrocks_fewBackends, options.replication(), alive),
					NLS.bind(Messages.Starrocks_fewBackends_remedy, alive));
		} else {
			findings.pass(STARROCKS, "backends", NLS.bind(Messages.Starrocks_backends, alive));
		}
		return options.replication() == 0 ? Math.max(1, Math.min(COPIES, alive)) : options.replication();
	}

	/** A login that only loads need not see how the cluster is run. */
	private static void unlessDenied(StatementException e) throws StatementException {
		if (e.fault() == StatementFault.CONNECTION || e.fault() == StatementFault.CANCELLED) {
			throw e;
		}
	}
}
