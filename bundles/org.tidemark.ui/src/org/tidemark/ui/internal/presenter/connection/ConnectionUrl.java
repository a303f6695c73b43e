/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a connection leads, as one address such as drivers take it.
 *
 * @param host     the host; an IPv6 address without brackets
 * @param port     the port as it is written; empty for the default
 * @param database the database; empty for none
 * @param user     the user; empty for none
 * @param password the password; empty for none
 * @param options  what stands behind the question mark
 */
public record ConnectionUrl(String host, String port, String database, String user, String password,
		Map<String, String> options) {

	private static final Pattern URL = Pattern.compile(
			"(?:jdbc:)?([a-z]+)://(?:([^:@/?]*)(?::([^@/]*))?@)?(\\[[^\\]/]+\\]|[^:/?#\\[\\]]*)(?::([0-9]*))?(?:/([^?#]*))?(?:\\?([^#]*))?", //$NON-NLS-1$
			Pattern.CASE_INSENSITIVE);

	/** Copies the options. */
	public ConnectionUrl {
		options = Map.copyOf(options);
	}

	/** An address of host, port and database alone. */
	public static ConnectionUrl of(String host, String port, String database) {
		return new ConnectionUrl(host, port, database, "", "", Map.of()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Reads an address.
	 *
	 * @param connector id of the connector whose addresses are meant
	 * @return empty when the text is no address of this connector
	 */
	public static Optional<ConnectionUrl> parse(String connector, String text) {
		Matcher matcher = URL.matcher(text.strip());
		if (!matcher.matches() || !scheme(connector).matcher(group(matcher, 1)).matches()) {
			return Optional.empty();
		}
		String host = group(matcher, 4);
		Map<String, String> options = new LinkedHashMap<>();
		for (String option : group(matcher, 7).split("&")) { //$NON-NLS-1$
			int equals = option.indexOf('=');
			if (equals > 0) {
				options.put(option.substring(0, equals), option.substring(equals + 1));
			}
		}
		return Optional.of(new ConnectionUrl(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, //$NON-NLS-1$
				group(matcher, 5), group(matcher, 6), group(matcher, 2), group(matcher, 3), options));
	}

	private static String group(Matcher matcher, int index) {
		String group = matcher.group(index);
		return group == null ? "" : group; //$NON-NLS-1$
	}

	private static Pattern scheme(String connector) {
		return Pattern.compile(switch (connector) {
			case "mysql", "starrocks" -> "mysql|mariadb"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "postgresql", "risingwave" -> "postgresql|postgres"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "opensearch" -> "https?"; //$NON-NLS-1$ //$NON-NLS-2$
			default -> "[a-z]+"; //$NON-NLS-1$
		}, Pattern.CASE_INSENSITIVE);
	}

	/** Host, port and database as an address; user, password and options are entered elsewhere. */
	public String text(String connector) {
		String prefix = switch (connector) {
			case "mysql", "starrocks" -> "jdbc:mysql://"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "postgresql", "risingwave" -> "jdbc:postgresql://"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "opensearch" -> "https://"; //$NON-NLS-1$ //$NON-NLS-2$
			default -> connector + "://"; //$NON-NLS-1$
		};
		return prefix + (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + (port.isEmpty() ? "" : ':' + port) //$NON-NLS-1$
				+ (database.isEmpty() ? "" : '/' + database); //$NON-NLS-1$
	}
}
