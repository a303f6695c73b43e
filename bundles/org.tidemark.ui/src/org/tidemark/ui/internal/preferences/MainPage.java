/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.preferences;

import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.tidemark.ui.internal.workbench.HelpContexts;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** Where Tidemark keeps connections, history and watermarks. */
public final class MainPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** Called by the workbench. */
	public MainPage() {
		super(GRID);
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, PreferenceKeys.NODE));
	}

	@Override
	public void init(IWorkbench workbench) {
		setDescription(session().homeIsGiven() ? NLS.bind(Messages.main_given, session().home())
				: NLS.bind(Messages.main_text, session().home()));
	}

	@Override
	protected void createFieldEditors() {
		DirectoryFieldEditor home = new DirectoryFieldEditor(PreferenceKeys.HOME, Messages.main_home,
				getFieldEditorParent());
		home.setEmptyStringAllowed(true);
		home.setEnabled(!session().homeIsGiven(), getFieldEditorParent());
		addField(home);
		HelpContexts.set(getFieldEditorParent(), HelpContexts.PREFERENCES);
	}

	@Override
	public boolean performOk() {
		boolean done = super.performOk();
		if (done && !session().homeIsGiven()) {
			Path chosen = session().chosenHome();
			if (!chosen.equals(session().home())) {
				session().moveTo(chosen);
			}
		}
		return done;
	}

	private static WorkbenchSession session() {
		return PlatformUI.getWorkbench().getService(WorkbenchSession.class);
	}
}
