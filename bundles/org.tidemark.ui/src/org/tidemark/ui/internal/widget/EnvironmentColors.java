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
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.tidemark.core.connection.Environment;

/** The colours of what connections are for: a person can choose them, and a dark theme has its own. */
public final class EnvironmentColors {

	private static final String PREFIX = "org.tidemark.ui.color."; //$NON-NLS-1$

	private EnvironmentColors() {
	}

	/** The colours of the workbench as they are now. */
	public static ColorRegistry registry() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	/** Does something whenever one of the colours, or the theme, becomes another, for as long as a control lives. */
	public static void whenChanged(Control control, Runnable action) {
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		IPropertyChangeListener listener = event -> {
			String changed = event.getProperty();
			if (changed.startsWith(PREFIX) || changed.equals(IThemeManager.CHANGE_CURRENT_THEME)) {
				action.run();
			}
		};
		themes.addPropertyChangeListener(listener);
		control.addDisposeListener(e -> themes.removePropertyChangeListener(listener));
	}

	/** The name of a colour in the {@link #registry()}. */
	public static String id(Environment environment) {
		return switch (environment) {
			case DEV -> PREFIX + "dev"; //$NON-NLS-1$
			case TEST -> PREFIX + "test"; //$NON-NLS-1$
			case PROD -> PREFIX + "prod"; //$NON-NLS-1$
		};
	}
}
