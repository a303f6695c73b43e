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

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.pipeline.PipelineStatement.Purpose;

/**
 * What an apply would do.
 *
 * @param design     what the pipeline is made of; null for a drop by what the store knows, for which neither MySQL nor
 *                   StarRocks is asked
 * @param report     what the systems said
 * @param objects    each object of the pipeline with how it compares to what is there
 * @param statements what is run, in this order; empty when all is there already
 */
public record PipelinePlan(@Nullable PipelineDesign design, InspectionReport report, List<PlannedObject> objects,
		List<PipelineStatement> statements) {

	/** Copies the lists. */
	public PipelinePlan {
		objects = List.copyOf(objects);
		statements = List.copyOf(statements);
	}

	/** How many of the statements destroy data. */
	public long destructive() {
		return statements.stream().filter(PipelineStatement::destroys).count();
	}

	/** How an object compares to what is there. */
	public enum ObjectState {
		/** It is not there and is made. */
		CREATE,
		/** It is there as it should be. */
		KEEP,
		/** It is there and is different; nothing is done about it unless the job asks to make it anew. */
		DIFFERS,
		/** It is there and is changed: columns come or go. */
		ALTER,
		/** It is there, and is dropped and made anew. */
		RECREATE,
		/** It is there and is dropped. */
		DROP
	}

	/**
	 * An object of the pipeline.
	 *
	 * @param system      where it is
	 * @param kind        what it is
	 * @param name        its name
	 * @param state       how it compares to what is there
	 * @param differences what is different, localized, one line each
	 */
	public record PlannedObject(PipelineSystem system, Purpose kind, String name, ObjectState state,
			List<String> differences) {

		/** Copies the list. */
		public PlannedObject {
			differences = List.copyOf(differences);
		}
	}
}
