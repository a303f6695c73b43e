/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.TableRoute.Discriminator;

/** How long a key can become. StarRocks refuses longer ones only when they are loaded. */
final class KeySize {

	/** What StarRocks takes unless {@code primary_key_limit_size} of its backends says otherwise. */
	static final int MOST = 128;

	private KeySize() {
	}

	/** The most bytes of a key. */
	static long of(List<ColumnRoute> key, @Nullable Discriminator discriminator) {
		long bytes = discriminator == null ? 0
				: discriminator.value().getBytes(StandardCharsets.UTF_8).length;
		return bytes + key.stream().mapToLong(c -> of(c.starRocksType())).sum();
	}

	private static long of(String type) {
		return switch (type) {
			case "BOOLEAN" -> 1;
			case "SMALLINT" -> 2;
			case "INT", "DATE" -> 4;
			case "BIGINT", "DATETIME" -> 8;
			default -> Long.parseLong(type.replaceAll("\\D", ""));
		};
	}
}
