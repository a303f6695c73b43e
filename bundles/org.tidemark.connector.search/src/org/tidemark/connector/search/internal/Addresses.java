/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes names into the paths of requests. */
public final class Addresses {

	private Addresses() {
	}

	/** A name as a part of a path. */
	public static String part(String name) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** The path of something of an index. */
	public static String of(String index, String rest) {
		return '/' + part(index) + '/' + rest;
	}
}
