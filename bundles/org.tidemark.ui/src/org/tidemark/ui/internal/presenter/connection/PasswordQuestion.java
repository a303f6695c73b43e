/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.ui.internal.presenter.Messages;

/**
 * What a person reads who is asked for the password of a connection.
 *
 * @param heading which connection
 * @param text    who logs in where, and what becomes of the answer
 * @param problem why the answer before was not taken; empty when there was none
 */
public record PasswordQuestion(String heading, String text, String problem) {

	/** The question for a connection. */
	public static PasswordQuestion of(ConnectionSettings connection, String problem) {
		@Nullable
		String user = connection.user();
		String host = String.valueOf(connection.host());
		return new PasswordQuestion(NLS.bind(Messages.password_heading, connection.name()),
				user == null ? NLS.bind(Messages.password_text, host)
						: NLS.bind(Messages.password_textUser, user, host),
				problem);
	}
}
