/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.integration.tests;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;

/** Real servers that environment variables name. */
record LiveServers(ConnectionSettings mysql, ConnectionSettings risingWave, ConnectionSettings starRocks) {

	private static final List<String> CONNECTORS = List.of("mysql", "risingwave", "starrocks");

	/**
	 * Reads the variables.
	 *
	 * @throws IllegalArgumentException that names each variable that is missing or in another form, and its form
	 */
	static LiveServers of(Map<String, String> environment) {
		List<ConnectionSettings> servers = new ArrayList<>();
		List<String> wrong = new ArrayList<>();
		for (String connector : CONNECTORS) {
			String variable = "TIDEMARK_LIVE_" + connector.toUpperCase(Locale.ROOT);
			String url = environment.getOrDefault(variable, "");
			try {
				servers.add(server(connector, URI.create(url)));
			} catch (IllegalArgumentException e) {
				wrong.add(variable + (url.isEmpty() ? " is not set" : " has another form") + " (" + connector
						+ "://user:password@host:port/database)");
			}
		}
		if (!wrong.isEmpty()) {
			throw new IllegalArgumentException("The profile live needs real servers: " + String.join(", ", wrong)
					+ ". User and password are percent-encoded.");
		}
		return new LiveServers(servers.get(0), servers.get(1), servers.get(2));
	}

	private static ConnectionSettings server(String connector, URI url) {
		String login = url.getRawUserInfo();
		String path = url.getPath();
		if (!connector.equals(url.getScheme()) || url.getHost() == null || url.getPort() < 0 || login == null
				|| path == null || path.length() < 2) {
			throw new IllegalArgumentException(connector);
		}
		int colon = login.indexOf(':');
		String user = decoded(colon < 0 ? login : login.substring(0, colon));
		String password = colon < 0 ? "" : decoded(login.substring(colon + 1));
		return ConnectionSettings.server("live-" + connector, connector, url.getHost(), url.getPort(),
				path.substring(1), user, Secret.of(password));
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
	}
}
