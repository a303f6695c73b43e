/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

import org.tidemark.operations.internal.Messages;

/** The kinds of JSON values, as a schema's {@code type} names them. */
public enum JsonKind {
	/** An object. */
	OBJECT("object"), //$NON-NLS-1$
	/** A list. */
	ARRAY("array"), //$NON-NLS-1$
	/** A string. */
	STRING("string"), //$NON-NLS-1$
	/** A whole number. */
	INTEGER("integer"), //$NON-NLS-1$
	/** A number with a fraction. */
	NUMBER("number"), //$NON-NLS-1$
	/** True or false. */
	BOOLEAN("boolean"), //$NON-NLS-1$
	/** Null. */
	NULL("null"); //$NON-NLS-1$

	private final String id;

	JsonKind(String id) {
		this.id = id;
	}

	/** Whether a value of this kind is one of the type that a schema names. */
	boolean is(String type) {
		return id.equals(type) || this == INTEGER && NUMBER.id.equals(type);
	}

	/** The kind that a schema names. */
	static JsonKind of(String type) {
		for (JsonKind kind : values()) {
			if (kind.id.equals(type)) {
				return kind;
			}
		}
		throw new IllegalArgumentException(type);
	}

	/** How a person calls it, localized. */
	String label() {
		return switch (this) {
			case OBJECT -> Messages.Json_object;
			case ARRAY -> Messages.Json_array;
			case STRING -> Messages.Json_string;
			case INTEGER -> Messages.Json_integer;
			case NUMBER -> Messages.Json_number;
			case BOOLEAN -> Messages.Json_boolean;
			case NULL -> Messages.Json_null;
		};
	}
}
