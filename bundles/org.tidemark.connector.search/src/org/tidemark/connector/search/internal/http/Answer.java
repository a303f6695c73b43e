/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param body   the body, no longer compressed
 */
public record Answer(int status, byte[] body) {

	/** Whether there is no such thing. */
	public boolean missing() {
		return status == 404;
	}
}
