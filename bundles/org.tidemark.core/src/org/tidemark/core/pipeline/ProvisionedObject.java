/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.pipeline;

import java.time.Instant;
import java.util.List;

/**
 * An object that a pipeline made in one of its systems.
 *
 * @param system     id of the system's connector: {@code risingwave} or {@code starrocks}
 * @param kind       what it is, as the pipeline names the purposes of statements
 * @param name       its name, as the pipeline names objects
 * @param definition the statement that made it, secrets as marks
 * @param undo       the statements that remove it, in order
 * @param made       when it was made
 */
public record ProvisionedObject(String system, String kind, String name, String definition, List<String> undo,
		Instant made) {

	/** Copies the list. */
	public ProvisionedObject {
		undo = List.copyOf(undo);
	}
}
