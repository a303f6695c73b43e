/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.tidemark.ui.internal.presenter.plan.RunConsents;
import org.tidemark.ui.internal.presenter.runs.NotificationRule;
import org.tidemark.ui.internal.presenter.runs.ScheduleRunner;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Preferences of runs: when a person is told of their end, and whether plans are shown. */
public final class RunPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** The node of these preferences. */
	static final String NODE = RunConsents.NODE;

	private static final int MOST_SECONDS = 86_400;

	/** Called by the workbench. */
	public RunPreferencePage() {
		super(GRID);
		setDescription(Messages.preferences_text);
	}

	@Override
	public void init(@Nullable IWorkbench workbench) {
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
		store.setDefault(NotificationRule.SECONDS, NotificationRule.DEFAULT_SECONDS);
		setPreferenceStore(store);
	}

	@Override
	protected void createFieldEditors() {
		Composite parent = getFieldEditorParent();
		IntegerFieldEditor seconds = new IntegerFieldEditor(NotificationRule.SECONDS, Messages.preferences_seconds,
				parent, 6);
		seconds.setValidRange(-1, MOST_SECONDS);
		WidgetIds.mark(seconds.getTextControl(parent), "preferences.notify"); //$NON-NLS-1$
		addField(seconds);
		BooleanFieldEditor schedules = new BooleanFieldEditor(ScheduleRunner.PREFERENCE, Messages.preferences_schedules,
				parent);
		WidgetIds.mark(schedules.getDescriptionControl(parent), "preferences.schedules"); //$NON-NLS-1$
		addField(schedules);
		RunConsents consents = new RunConsents(InstanceScope.INSTANCE.getNode(NODE));
		Label count = new Label(parent, SWT.NONE);
		count.setText(NLS.bind(Messages.preferences_consents, Integer.valueOf(consents.count())));
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(count);
		Button ask = WidgetIds.mark(new Button(parent, SWT.PUSH), "preferences.ask"); //$NON-NLS-1$
		ask.setText(Messages.preferences_ask);
		ask.setEnabled(consents.count() > 0);
		ask.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			consents.clear();
			count.setText(NLS.bind(Messages.preferences_consents, Integer.valueOf(0)));
			ask.setEnabled(false);
		}));
		GridDataFactory.swtDefaults().span(2, 1).applyTo(ask);
	}
}
