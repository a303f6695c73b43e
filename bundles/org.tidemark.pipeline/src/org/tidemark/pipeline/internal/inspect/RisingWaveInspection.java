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
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.systems.Systems;

/** Looks what a RisingWave cluster can do. */
final class RisingWaveInspection {

	private static final PipelineSystem RISINGWAVE = PipelineSystem.RISINGWAVE;

	private final Systems systems;
	private final Findings findings;
	private final IProgressMonitor monitor;

	RisingWaveInspection(Systems systems, Findings findings, IProgressMonitor monitor) {
		this.systems = systems;
		this.findings = findings;
		this.monitor = monitor;
	}

	ServerVersion version() throws TidemarkException {
		ServerVersion version = Inspector.version(systems.value(RISINGWAVE, monitor, "SELECT version()"));
		if (!version.atLeast(2, 0, 0)) {
			findings.block(RISINGWAVE, "version", NLS.bind(Messages.Risingwave_old, version),
					Messages.Risingwave_old_remedy);
		} else if (!version.atLeast(2, 6, 3)) {
			findings.warn(RISINGWAVE, "version", NLS.bind(Messages.Risingwave_history, version),
					Messages.Risingwave_history_remedy);
		} else {
			findings.pass(RISINGWAVE, "version", version.toString());
		}
		return version;
	}

	/** Whether the licence allows secrets; versions that do not list their features do not have them. */
	boolean secrets() throws TidemarkException {
		boolean available = isAvailable("SecretManagement");
		if (available) {
			findings.pass(RISINGWAVE, "secrets", Messages.Risingwave_secrets);
		} else {
			findings.warn(RISINGWAVE, "secrets", Messages.Risingwave_noSecrets, Messages.Risingwave_noSecrets_remedy);
		}
		return available;
	}

	private boolean isAvailable(String feature) throws TidemarkException {
		try {
			for (List<@Nullable String> row : systems.query(RISINGWAVE, monitor,
					"SELECT name, available FROM rw_catalog.rw_features")) {
				if (feature.equals(row.get(0))) {
					String available = String.valueOf(row.get(1));
					return available.startsWith("t");
				}
			}
			return false;
		} catch (StatementException e) {
			return switch (e.fault()) {
				case MISSING, SYNTAX, UNSUPPORTED, OTHER -> false;
				default -> throw e;
			};
		}
	}
}
