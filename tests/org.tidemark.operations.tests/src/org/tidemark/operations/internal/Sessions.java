/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.PasswordPrompt;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.internal.Fakes.FakeConnectors;
import org.tidemark.operations.internal.Fakes.FakeEngine;
import org.tidemark.ddl.internal.BuiltInDialects;
import org.tidemark.operations.internal.jobfile.JobFilesImpl;
import org.tidemark.pipeline.internal.ProvisioningEngine;
import org.tidemark.store.internal.SqliteStoreProvider;

/** Sessions over a real store, with connectors and an engine that only pretend. */
final class Sessions {

	final FakeConnectors connectors = new FakeConnectors();
	final FakeEngine engine = new FakeEngine();
	final FakeAlerts alerts = new FakeAlerts();
	private final Map<String, String> environment;

	Sessions(Map<String, String> environment) {
		this.environment = environment;
	}

	TidemarkSessionsImpl service() {
		return new TidemarkSessionsImpl(new SqliteStoreProvider(Map.of(), Clock.systemUTC()), connectors,
				new BuiltInDialects(), engine, new ProvisioningEngine(connectors, Clock.systemUTC()),
				new JobFilesImpl(), alerts, environment, Duration.ofMillis(20));
	}

	TidemarkSession open(Path home, Path connectionsFile) throws TidemarkException {
		return service().open(home, connectionsFile);
	}

	TidemarkSession openAsking(Path home, PasswordPrompt prompt) throws TidemarkException {
		return service().open(home, null, prompt);
	}
}
