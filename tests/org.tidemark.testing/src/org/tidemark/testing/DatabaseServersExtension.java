/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.sql.SQLException;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests real database servers, shared by the whole test run: use {@code @ExtendWith} with this class and declare
 * a parameter of type {@link TestServers}, {@link MariaDbServer} or {@link PostgresServer}, or a {@link ServerDatabase}
 * annotated with {@link Database}. Servers start when the first test needs them and end with the test run.
 */
public final class DatabaseServersExtension implements ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(DatabaseServersExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == TestServers.class || type == MariaDbServer.class || type == PostgresServer.class
				|| type == ServerDatabase.class && parameter.isAnnotated(Database.class);
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		TestServers servers = context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(TestServers.class,
				key -> new TestServers(), TestServers.class);
		Class<?> type = parameter.getParameter().getType();
		if (type == TestServers.class) {
			return servers;
		}
		if (type == MariaDbServer.class) {
			return servers.mariaDb();
		}
		if (type == PostgresServer.class) {
			return servers.postgres();
		}
		Database wanted = parameter.findAnnotation(Database.class).orElseThrow();
		return outermostClass(context).getStore(NAMESPACE).getOrComputeIfAbsent(wanted,
				key -> create(servers.of(key.value())), ServerDatabase.class);
	}

	private static ServerDatabase create(DatabaseServer server) {
		try {
			return server.createDatabase();
		} catch (SQLException e) {
			throw new ParameterResolutionException("Cannot create a database on " + server, e);
		}
	}

	private static ExtensionContext outermostClass(ExtensionContext context) {
		ExtensionContext current = context;
		while (current.getParent().isPresent() && current.getParent().get() != context.getRoot()) {
			current = current.getParent().get();
		}
		return current;
	}
}
