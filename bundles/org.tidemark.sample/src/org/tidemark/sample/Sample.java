/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample;

import java.nio.file.Path;
import java.util.List;

import org.tidemark.core.connection.ConnectionSettings;

/**
 * A sample that was made or found.
 *
 * @param folder  where it is
 * @param jobFile its job
 * @param source  the connection to the shop, named as the job names it
 * @param target  the connection to the warehouse, named as the job names it
 * @param created whether the shop was made by this call; false when there was one already
 */
public record Sample(Path folder, Path jobFile, ConnectionSettings source, ConnectionSettings target,
		boolean created) {

	/** Both connections. */
	public List<ConnectionSettings> connections() {
		return List.of(source, target);
	}
}
