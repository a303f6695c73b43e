/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.tidemark.core.connection.ConnectionSettings;

/** The addresses of a cluster's nodes; when one does not answer, the next is asked. Safe for use by several threads. */
public final class Nodes {

	/** The port of a node where none is given. */
	public static final int DEFAULT_PORT = 9200;

	private final List<String> addresses;
	private final AtomicInteger current = new AtomicInteger();

	Nodes(ConnectionSettings settings) {
		List<String> found = new ArrayList<>();
		found.add(address(Objects.requireNonNullElse(settings.host(), "localhost"), settings.port()));
		for (String further : settings.options().getOrDefault("hosts", "").split(",")) {
			String node = further.strip();
			if (!node.isEmpty()) {
				found.add(node.matches(".*:[0-9]+") ? node : address(node, settings.port()));
			}
		}
		addresses = List.copyOf(found);
	}

	private static String address(String host, int port) {
		String name = host.indexOf(':') >= 0 && !host.startsWith("[") ? '[' + host + ']' : host;
		return name + ':' + (port > 0 ? port : DEFAULT_PORT);
	}

	/** The node that is asked now, as host and port. */
	public String current() {
		return addresses.get(Math.floorMod(current.get(), addresses.size()));
	}

	/** Asks the next node from now on, unless another thread has moved on already. */
	void leave(String address) {
		int index = current.get();
		if (addresses.get(Math.floorMod(index, addresses.size())).equals(address)) {
			current.compareAndSet(index, index + 1);
		}
	}

	int size() {
		return addresses.size();
	}
}
