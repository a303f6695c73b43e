/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import org.tidemark.core.event.TaskEvent;

/** Prints each event as a JSON object. */
public final class JsonDisplay implements RunDisplay {

	private final JsonLines lines;

	/** @param lines where the objects go */
	public JsonDisplay(JsonLines lines) {
		this.lines = lines;
	}

	@Override
	public void handle(TaskEvent event) {
		lines.object(json -> EventJson.write(json, event));
	}
}
