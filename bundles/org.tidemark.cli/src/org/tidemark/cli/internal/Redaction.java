/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.util.regex.Pattern;

/** Takes secrets out of texts that others wrote, such as a URL in a driver's message. */
public final class Redaction {

	private static final Pattern PARAMETER = Pattern
			.compile("(?i)((?:password|passwd|pwd|passphrase|secret|token)\\s*[=:]\\s*)([^\\s&;,'\")]+)"); //$NON-NLS-1$
	private static final Pattern USER_INFO = Pattern.compile("(://[^\\s/:@]+:)[^\\s/@]+(?=@)"); //$NON-NLS-1$
	private static final String STARS = "$1***"; //$NON-NLS-1$

	private Redaction() {
	}

	/** The text with stars in place of secrets. */
	public static String of(String text) {
		return USER_INFO.matcher(PARAMETER.matcher(text).replaceAll(STARS)).replaceAll(STARS);
	}
}
