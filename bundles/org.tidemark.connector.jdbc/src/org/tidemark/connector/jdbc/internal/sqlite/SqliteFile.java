/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/**
 * The file of a connection.
 *
 * @param connection the connection's name
 * @param path       the file, absolute
 * @param readOnly   whether it must not be changed, thus not made either
 */
record SqliteFile(String connection, Path path, boolean readOnly) {

	static SqliteFile of(ConnectionSettings settings) {
		String database = Objects.requireNonNullElse(settings.database(), "");
		boolean readOnly = "ro".equals(settings.options().get(SqliteLink.MODE));
		return new SqliteFile(settings.name(), Path.of(database).toAbsolutePath().normalize(), readOnly);
	}

	boolean exists() {
		return Files.isRegularFile(path);
	}

	/** Whether the file is not there and could be made. */
	boolean canBeMade() {
		Path folder = path.getParent();
		return !readOnly && !Files.exists(path) && folder != null && Files.isDirectory(folder);
	}

	TidemarkException missing() {
		return new TidemarkException(ProblemKind.CONNECTION,
				NLS.bind(Messages.Error_connect, connection, NLS.bind(Messages.Fault_noFile, path)),
				Messages.Remedy_noFile, null);
	}

	void require() throws TidemarkException {
		if (!exists()) {
			throw missing();
		}
	}
}
