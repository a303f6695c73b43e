/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.ColumnBuffer;

/** Values of a batch as parameters of a statement. */
final class Parameters {

	private Parameters() {
	}

	/** Sets a parameter to a row's value, in the value's own form. */
	static void set(PreparedStatement statement, int place, ColumnBuffer values, int row) throws SQLException {
		if (values.isNull(row)) {
			statement.setNull(place, Types.NULL);
			return;
		}
		switch (values.form()) {
			case LONG -> statement.setLong(place, values.longAt(row));
			case DOUBLE -> statement.setDouble(place, values.doubleAt(row));
			case TEXT -> statement.setString(place,
					new String(values.data(), values.offset(row), values.length(row), StandardCharsets.UTF_8));
			case BYTES -> {
				byte @Nullable [] bytes = values.bytesAt(row);
				statement.setBytes(place, bytes);
			}
		}
	}
}
