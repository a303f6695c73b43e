/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.List;
import java.util.Locale;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.internal.Names;

/** How the objects of a job's pipeline are named. */
public final class Naming {

	private Naming() {
	}

	/**
	 * The names. The source is named after what it reads, so that all jobs over the same databases share one.
	 *
	 * @param target the StarRocks connection
	 * @param tables the tables that travel
	 */
	public static PipelineNaming of(Job job, ConnectionSettings target, List<ChosenTable> tables) {
		TargetNaming naming = job.selection().naming();
		String schema = naming.schema();
		String database = schema == null ? target.database() : schema;
		String source = job.source() + '_' + String.join("_", databases(tables));
		return new PipelineNaming(job.pipeline().schema(),
				Names.plain(source).toLowerCase(Locale.ROOT),
				database == null ? "" : database, naming.prefix(), naming.suffix());
	}

	/** The databases that hold the tables, in the order of their names. */
	public static List<String> databases(List<ChosenTable> tables) {
		return tables.stream().map(t -> String.valueOf(t.table().name().schema())).distinct().sorted().toList();
	}
}
