/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import java.util.List;

/**
 * How fast a run read, as it is drawn.
 *
 * @param rows  rows in a second
 * @param bytes bytes in a second; empty when nobody counts them
 */
public record RateSeries(List<Throughput.Point> rows, List<Throughput.Point> bytes) {

	/** Copies the lists. */
	public RateSeries {
		rows = List.copyOf(rows);
		bytes = List.copyOf(bytes);
	}
}
