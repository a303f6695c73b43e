/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.starrocks;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.spi.StatementFault;

/**
 * What StarRocks' errors mean. The codes are MySQL's where it has one, though not always with MySQL's meaning; above 5000
 * they are its own, and 1064 and 1105 stand for anything, so that the words have to tell.
 */
final class StarRocksErrors {

	private StarRocksErrors() {
	}

	/** What a code means. */
	static Fault fault(int code) {
		return switch (code) {
			case 1045, 1251, 1524, 1130 -> Fault.LOGIN;
			case 1049, 5501 -> Fault.DATABASE;
			case 1040, 1203 -> Fault.TOO_MANY;
			case 5205 -> Fault.TLS;
			case 5300 -> Fault.LOCKED;
			case 1317 -> Fault.CANCELLED;
			case 1927, 2006, 2013 -> Fault.CUT;
			case 1044, 1142, 1143, 1227, 1370, 5202, 5203, 5204, 5206 -> Fault.PERMISSION;
			case 1051, 1146, 5502 -> Fault.NO_TABLE;
			case 1054 -> Fault.NO_COLUMN;
			default -> Fault.OTHER;
		};
	}

	/** Why a statement failed; empty when neither code nor words tell more than the fault does. */
	static Optional<StatementFault> statementFault(int code, String message) {
		return Optional.ofNullable(switch (code) {
			case 1007, 1050, 1060 -> StatementFault.EXISTS;
			case 1008, 1049, 1051, 1054, 1146, 1735, 5501, 5502 -> StatementFault.MISSING;
			case 1044, 1045, 1142, 1143, 1227, 1370, 5202, 5203, 5204, 5206 -> StatementFault.PERMISSION;
			case 1317 -> StatementFault.CANCELLED;
			case 1064, 1105, 5064 -> byWords(message.toLowerCase(Locale.ROOT));
			default -> null;
		});
	}

	private static @Nullable StatementFault byWords(String words) {
		if (words.contains("syntax error") || words.contains("no viable statement")
				|| words.contains("unexpected input")) {
			return StatementFault.SYNTAX;
		}
		if (words.contains("access denied") || words.contains("privilege")) {
			return StatementFault.PERMISSION;
		}
		if (words.contains("already exist") || words.contains("database exists")) {
			return StatementFault.EXISTS;
		}
		if (words.contains("unknown ") || words.contains("does not exist") || words.contains("can not find")
				|| words.contains("not found")) {
			return StatementFault.MISSING;
		}
		if (words.contains("cancelled") || words.contains("canceled")) {
			return StatementFault.CANCELLED;
		}
		if (words.contains(" type") && (words.contains("invalid") || words.contains("not support")
				|| words.contains("unsupported"))) {
			return StatementFault.TYPE;
		}
		return words.contains("not support") || words.contains("unsupported") ? StatementFault.UNSUPPORTED : null;
	}
}
