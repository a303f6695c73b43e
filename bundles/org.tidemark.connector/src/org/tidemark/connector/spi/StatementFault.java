/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

/** Why a statement failed, as far as a person would act differently. */
public enum StatementFault {
	/** The connection could not be made, or was cut; whether the statement took effect is not known. */
	CONNECTION,
	/** The login lacks a privilege. */
	PERMISSION,
	/** There is an object of this name already. */
	EXISTS,
	/** An object that the statement needs is not there. */
	MISSING,
	/** A type is not supported, or does not fit another. */
	TYPE,
	/** A feature is not licensed, or not in this version. */
	UNSUPPORTED,
	/** The statement does not parse. */
	SYNTAX,
	/** A person cancelled it. */
	CANCELLED,
	/** Anything else. */
	OTHER
}
