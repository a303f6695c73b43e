/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.ddl;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.tidemark.ui.internal.presenter.ddl.SqlToken;

/** How the parts of a script look; the colours are those of the theme, and a person can change them. */
final class SqlColors {

	private static final String PREFIX = "org.tidemark.ui.sql."; //$NON-NLS-1$

	private SqlColors() {
	}

	/** Whether a colour of the theme is one of these. */
	static boolean isOne(String id) {
		return id.startsWith(PREFIX);
	}

	/** How a part looks. */
	static StyleRange style(SqlToken token) {
		ColorRegistry colors = JFaceResources.getColorRegistry();
		StyleRange range = new StyleRange();
		range.start = token.offset();
		range.length = token.length();
		switch (token.kind()) {
			case KEYWORD -> {
				range.foreground = colors.get(PREFIX + "keyword"); //$NON-NLS-1$
				range.fontStyle = SWT.BOLD;
			}
			case STRING -> range.foreground = colors.get(PREFIX + "string"); //$NON-NLS-1$
			case NAME -> range.foreground = colors.get(PREFIX + "name"); //$NON-NLS-1$
			case NUMBER -> range.foreground = colors.get(PREFIX + "number"); //$NON-NLS-1$
			case COMMENT -> {
				range.foreground = colors.get(PREFIX + "comment"); //$NON-NLS-1$
				range.fontStyle = SWT.ITALIC;
			}
			case WORD, END -> {
				// as the rest of the text
			}
		}
		return range;
	}
}
