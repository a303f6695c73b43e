/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.Messages;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/**
 * What the URL of a connection says: that of JDBC, or the plain one without {@code jdbc:} in front. No message quotes it,
 * because there may be a password in it.
 *
 * @param connector    the connector that its scheme stands for
 * @param host         the host; null for a file
 * @param port         the port; 0 for none
 * @param database     the database or file; null for none
 * @param user         who logs in, or null
 * @param password     the password, or null
 * @param tls          how TLS is used; null where it says nothing of that
 * @param ca           the file of trusted authorities, or null
 * @param certificate  the file of the client's certificate, or null
 * @param key          the file of its key, or null
 * @param options      everything else
 */
record ConnectionUrl(String connector, @Nullable String host, int port, @Nullable String database,
		@Nullable String user, @Nullable Secret password, @Nullable TlsMode tls, @Nullable String ca,
		@Nullable String certificate, @Nullable String key, Map<String, String> options) {

	private static final Map<String, String> CONNECTORS = Map.ofEntries(Map.entry("postgresql", "postgresql"), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("postgres", "postgresql"), Map.entry("mysql", "mysql"), Map.entry("mariadb", "mysql"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			Map.entry("sqlite", "sqlite"), Map.entry("http", "opensearch"), Map.entry("https", "opensearch"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			Map.entry("risingwave", "risingwave"), Map.entry("starrocks", "starrocks")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final Map<String, TlsMode> MODES = Map.ofEntries(Map.entry("disable", TlsMode.DISABLED), //$NON-NLS-1$
			Map.entry("disabled", TlsMode.DISABLED), Map.entry("allow", TlsMode.PREFERRED), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("prefer", TlsMode.PREFERRED), Map.entry("preferred", TlsMode.PREFERRED), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("require", TlsMode.REQUIRED), Map.entry("required", TlsMode.REQUIRED), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("verify-ca", TlsMode.VERIFY_CA), Map.entry("verify-full", TlsMode.VERIFY_FULL), //$NON-NLS-1$ //$NON-NLS-2$
			Map.entry("verify-identity", TlsMode.VERIFY_FULL)); //$NON-NLS-1$
	private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?([a-z]+):(.*)", Pattern.CASE_INSENSITIVE); //$NON-NLS-1$
	private static final Pattern SERVER = Pattern
			.compile(
					"//(?:([^/]*)@)?(\\[[0-9a-fA-F:.]+\\]|[^:/?#@,\\[\\]]+)(?::(\\d{1,5}))?(?:/([^?#]*))?(?:\\?([^#]*))?"); //$NON-NLS-1$
	private static final Pattern FILE = Pattern.compile("(?://)?([^?]+)(?:\\?(.*))?"); //$NON-NLS-1$
	private static final int MOST_PORT = 65_535;

	/** @throws TidemarkException of kind usage when this is no such URL */
	static ConnectionUrl parse(String url) throws TidemarkException {
		Matcher scheme = SCHEME.matcher(url.strip());
		if (!scheme.matches()) {
			throw unusable(Messages.Url_form);
		}
		String name = scheme.group(1).toLowerCase(Locale.ROOT);
		String connector = CONNECTORS.get(name);
		if (connector == null) {
			throw unusable(MessageFormat.format(Messages.Url_scheme, name));
		}
		return "sqlite".equals(connector) ? file(connector, scheme.group(2)) : server(name, connector, scheme.group(2)); //$NON-NLS-1$
	}

	private static ConnectionUrl file(String connector, String rest) throws TidemarkException {
		Matcher file = FILE.matcher(rest);
		if (!file.matches()) {
			throw unusable(Messages.Url_form);
		}
		return new ConnectionUrl(connector, null, 0, file.group(1), null, null, null, null, null, null,
				parameters(file.group(2)));
	}

	private static ConnectionUrl server(String scheme, String connector, String rest) throws TidemarkException {
		Matcher server = SERVER.matcher(rest);
		if (!server.matches()) {
			throw unusable(Messages.Url_form);
		}
		Map<String, String> more = parameters(server.group(5));
		String login = server.group(1);
		int colon = login == null ? -1 : login.indexOf(':');
		String user = login == null ? null : decoded(colon < 0 ? login : login.substring(0, colon));
		String password = login == null || colon < 0 ? null : decoded(login.substring(colon + 1));
		user = once(user, more.remove("user"), "user"); //$NON-NLS-1$ //$NON-NLS-2$
		password = once(password, more.remove("password"), "password"); //$NON-NLS-1$ //$NON-NLS-2$
		String path = server.group(4);
		String database = path == null || path.isEmpty() ? null : decoded(path);
		TlsMode tls = mode(more);
		if (scheme.startsWith("http")) { //$NON-NLS-1$
			tls = scheme.equals("https") ? TlsMode.VERIFY_FULL : TlsMode.DISABLED; //$NON-NLS-1$
			if (database != null) {
				more.put("path", '/' + database); //$NON-NLS-1$
				database = null;
			}
		}
		String host = server.group(2);
		String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : decoded(host); //$NON-NLS-1$
		return new ConnectionUrl(connector, plain, port(server.group(3)), database, user,
				password == null ? null : Secret.of(password), tls, more.remove("sslrootcert"), more.remove("sslcert"), //$NON-NLS-1$ //$NON-NLS-2$
				more.remove("sslkey"), more); //$NON-NLS-1$
	}

	private static int port(@Nullable String text) throws TidemarkException {
		int port = text == null ? 0 : Integer.parseInt(text);
		if (text != null && (port < 1 || port > MOST_PORT)) {
			throw unusable(MessageFormat.format(Messages.Url_port, text));
		}
		return port;
	}

	private static @Nullable String once(@Nullable String one, @Nullable String other, String what)
			throws TidemarkException {
		if (one != null && other != null && !one.equals(other)) {
			throw unusable(MessageFormat.format(Messages.Url_twice, what));
		}
		return one == null ? other : one;
	}

	/** Takes what PostgreSQL and MySQL call the use of TLS out of the parameters. */
	private static @Nullable TlsMode mode(Map<String, String> parameters) throws TidemarkException {
		TlsMode found = null;
		for (String name : new TreeMap<>(parameters).keySet()) {
			String plain = name.toLowerCase(Locale.ROOT);
			if (plain.equals("sslmode") || plain.equals("ssl-mode")) { //$NON-NLS-1$ //$NON-NLS-2$
				String value = String.valueOf(parameters.remove(name));
				TlsMode mode = MODES.get(value.toLowerCase(Locale.ROOT).replace('_', '-'));
				if (mode == null || found != null && found != mode) {
					throw unusable(MessageFormat.format(Messages.Url_tls, name));
				}
				found = mode;
			} else if (plain.equals("usessl") || plain.equals("ssl")) { //$NON-NLS-1$ //$NON-NLS-2$
				TlsMode mode = Boolean.parseBoolean(parameters.remove(name)) ? TlsMode.REQUIRED : TlsMode.DISABLED;
				found = found == null ? mode : found;
			}
		}
		return found;
	}

	private static Map<String, String> parameters(@Nullable String query) throws TidemarkException {
		Map<String, String> parameters = new LinkedHashMap<>();
		if (query == null || query.isEmpty()) {
			return parameters;
		}
		for (String part : query.split("&")) { //$NON-NLS-1$
			int equals = part.indexOf('=');
			String name = decoded(equals < 0 ? part : part.substring(0, equals));
			if (parameters.put(name, equals < 0 ? "true" : decoded(part.substring(equals + 1))) != null) { //$NON-NLS-1$
				throw unusable(MessageFormat.format(Messages.Url_twice, name));
			}
		}
		return parameters;
	}

	private static String decoded(String text) throws TidemarkException {
		try {
			return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IllegalArgumentException quotesThePassword) {
			throw unusable(Messages.Url_percent);
		}
	}

	private static TidemarkException unusable(String reason) {
		return new TidemarkException(ProblemKind.USAGE, MessageFormat.format(Messages.Url_unusable, reason),
				Messages.Url_unusable_remedy, null);
	}
}
