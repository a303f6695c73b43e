/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.util.List;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.job.PipelineOptions;

/**
 * All that a pipeline is made of, before any statement is written. Passwords are not in it.
 *
 * @param job       the job's name
 * @param source    the connection to MySQL, as RisingWave reaches it
 * @param target    the connection to StarRocks, as RisingWave reaches it
 * @param httpPort  the port of StarRocks' frontend for loads, usually 8030
 * @param naming    how the objects are named
 * @param versions  of the systems
 * @param serverId  by which the source is known among the replicas of MySQL; no two may have the same
 * @param databases MySQL's databases that the source captures, at least those of the tables
 * @param routes    how the tables travel
 * @param options   what the job says of the pipeline
 */
public record PipelineDesign(String job, ConnectionSettings source, ConnectionSettings target, int httpPort,
		PipelineNaming naming, PipelineVersions versions, long serverId, List<String> databases,
		List<TableRoute> routes, PipelineOptions options) {

	private static final long MOST_SERVER_ID = 4_294_967_295L;

	/**
	 * Copies the lists.
	 *
	 * @throws IllegalArgumentException when no replica can have the server id
	 */
	public PipelineDesign {
		if (serverId < 1 || serverId > MOST_SERVER_ID) {
			throw new IllegalArgumentException("server.id " + serverId); //$NON-NLS-1$
		}
		databases = List.copyOf(databases);
		routes = List.copyOf(routes);
	}

	/** A design with the default options. */
	public PipelineDesign(String job, ConnectionSettings source, ConnectionSettings target, int httpPort,
			PipelineNaming naming, PipelineVersions versions, long serverId, List<String> databases,
			List<TableRoute> routes) {
		this(job, source, target, httpPort, naming, versions, serverId, databases, routes, PipelineOptions.DEFAULT);
	}

	/** How many copies of each tablet StarRocks keeps. */
	public int replication() {
		return options.replication() > 0 ? options.replication() : versions.replication();
	}
}
