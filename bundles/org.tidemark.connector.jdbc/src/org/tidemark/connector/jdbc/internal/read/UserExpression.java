/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/**
 * SQL that a user wrote and that may become a part of a statement: one expression, which cannot leave the parentheses
 * that it is put in and begins no other statement. Drivers send what stands behind a semicolon as a statement of its own.
 */
public final class UserExpression {

	private static final String END = "\n)";

	private UserExpression() {
	}

	/**
	 * Fails unless a text is one expression.
	 *
	 * @param table of which table's rows it speaks
	 * @throws TidemarkException of kind usage
	 */
	public static void require(TableName table, String text, Lexicon lexicon) throws TidemarkException {
		String enclosed = text + END;
		int depth = 1;
		int at = 0;
		while (at < enclosed.length() && depth > 0) {
			int behind = lexicon.skip(enclosed, at);
			if (behind > at) {
				if (lexicon.isRunComment(enclosed, at)) {
					throw broken(table, text, Messages.Expression_comment);
				}
				at = behind;
				continue;
			}
			char c = enclosed.charAt(at);
			if (c == ';') {
				throw broken(table, text, Messages.Expression_semicolon);
			}
			depth += c == '(' ? 1 : c == ')' ? -1 : 0;
			at++;
		}
		if (depth > 0) {
			throw broken(table, text, Messages.Expression_open);
		}
		if (at < enclosed.length()) {
			throw broken(table, text, Messages.Expression_closed);
		}
	}

	private static TidemarkException broken(TableName table, String text, String why) {
		return new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.Expression_broken, new Object[] { table, why, text }),
				Messages.Expression_broken_remedy, null);
	}
}
