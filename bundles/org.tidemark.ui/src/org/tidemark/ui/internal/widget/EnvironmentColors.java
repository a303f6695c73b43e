/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.ui.PlatformUI;
import org.tidemark.core.connection.Environment;

/** The colours of what connections are for: a person can choose them, and a dark theme has its own. */
public final class EnvironmentColors {

	private EnvironmentColors() {
	}

	/** The colours of the workbench as they are now. */
	public static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	/** The name of a colour in the {@link #registry()}. */
	public static String id(Environment environment) {
		return switch (environment) {
			case DEV -> "org.tidemark.ui.color.dev"; //$NON-NLS-1$
			case TEST -> "org.tidemark.ui.color.test"; //$NON-NLS-1$
			case PROD -> "org.tidemark.ui.color.prod"; //$NON-NLS-1$
		};
	}
}
