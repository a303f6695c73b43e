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

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidemark.connector.Connectors;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.store.MetadataStoreProvider;
import org.tidemark.ddl.Dialects;
import org.tidemark.operations.PasswordPrompt;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.TidemarkSessions;
import org.tidemark.operations.internal.jobfile.ConnectionFile;
import org.tidemark.operations.jobfile.JobFiles;
import org.tidemark.pipeline.PipelineEngine;
import org.tidemark.sync.AlertChannels;
import org.tidemark.sync.SyncEngine;

/** Opens sessions over the installed store, connectors and engine. */
@Component(service = TidemarkSessions.class)
public final class TidemarkSessionsImpl implements TidemarkSessions {

	private static final String HOME_VARIABLE = "TIDEMARK_HOME"; //$NON-NLS-1$
	private static final Duration CANCEL_PERIOD = Duration.ofSeconds(1);

	private final MetadataStoreProvider stores;
	private final Connectors connectors;
	private final Dialects dialects;
	private final SyncEngine engine;
	private final PipelineEngine pipelines;
	private final JobFiles jobFiles;
	private final AlertChannels alertChannels;
	private final Map<String, String> environment;
	private final Duration cancelPeriod;

	/** The parameters are the services that sessions stand on. */
	@Activate
	public TidemarkSessionsImpl(@Reference MetadataStoreProvider stores, @Reference Connectors connectors,
			@Reference Dialects dialects, @Reference SyncEngine engine, @Reference PipelineEngine pipelines,
			@Reference JobFiles jobFiles, @Reference AlertChannels alertChannels) {
		this(stores, connectors, dialects, engine, pipelines, jobFiles, alertChannels, System.getenv(), CANCEL_PERIOD);
	}

	/**
	 * @param environment  the variables of the environment
	 * @param cancelPeriod how often a running task asks whether another process wants it to stop
	 */
	TidemarkSessionsImpl(MetadataStoreProvider stores, Connectors connectors, Dialects dialects, SyncEngine engine,
			PipelineEngine pipelines, JobFiles jobFiles, AlertChannels alertChannels, Map<String, String> environment,
			Duration cancelPeriod) {
		this.stores = stores;
		this.connectors = connectors;
		this.dialects = dialects;
		this.engine = engine;
		this.pipelines = pipelines;
		this.jobFiles = jobFiles;
		this.alertChannels = alertChannels;
		this.environment = Map.copyOf(environment);
		this.cancelPeriod = cancelPeriod;
	}

	@Override
	public Path defaultHome() {
		String home = environment.get(HOME_VARIABLE);
		return home != null && !home.isBlank() ? Path.of(home)
				: Path.of(System.getProperty("user.home"), ".tidemark"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public TidemarkSession open(Path home, @Nullable Path connectionsFile, PasswordPrompt prompt)
			throws TidemarkException {
		ConnectionFile file = connectionsFile == null ? null : ConnectionFile.read(connectionsFile, environment);
		MetadataStore store = stores.open(home);
		SessionConnections connections = new SessionConnections(connectors, store.connections(), file, environment,
				prompt);
		Listeners listeners = new Listeners();
		RunningTasks running = new RunningTasks(store.tasks(), listeners, cancelPeriod);
		SessionJobs jobs = new SessionJobs(jobFiles, engine, store, connections, running,
				new RunAlerts(alertChannels, store.tasks(), environment, Clock.systemUTC()), Clock.systemUTC());
		SessionPipelines provisioned = new SessionPipelines(pipelines, store, connections);
		return new Session(store, connections, jobs, provisioned,
				new SessionDdl(jobs, new PipelineScripts(provisioned), engine, connectors, dialects),
				new SessionMappings(connections, connectors, dialects),
				new SessionTasks(store.tasks(), running, listeners), running);
	}
}
