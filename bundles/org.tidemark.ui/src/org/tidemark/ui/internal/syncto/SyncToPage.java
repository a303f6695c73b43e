/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.syncto;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.syncto.SyncToForm;
import org.tidemark.ui.internal.presenter.syncto.SyncToJobs;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks where tables are synced to, and how. */
final class SyncToPage extends WizardPage {

	private final SyncToForm form;
	private boolean touched;

	SyncToPage(SyncToForm form) {
		super("syncTo"); //$NON-NLS-1$
		this.form = form;
		setTitle(Messages.page_title);
		List<String> names = form.tables().stream().map(TableName::toString).toList();
		setDescription(NLS.bind(Messages.page_text, String.join(", ", names.subList(0, Math.min(3, names.size()))) //$NON-NLS-1$
				+ (names.size() > 3 ? ", …" : ""))); //$NON-NLS-1$ //$NON-NLS-2$
		setPageComplete(form.problem().isEmpty());
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 8).applyTo(area);
		Combo target = combo(area, "syncTo.target", Messages.target, form.targets()); //$NON-NLS-1$
		target.select(form.targets().indexOf(form.target()));
		text(area, "syncTo.schema", Messages.schema, "", form::setSchema).setMessage(Messages.schemaHint); //$NON-NLS-1$ //$NON-NLS-2$
		List<SyncMode> modes = List.of(SyncMode.values());
		Combo mode = combo(area, "syncTo.mode", Messages.mode, modes.stream().map(SyncToJobs::words).toList()); //$NON-NLS-1$
		mode.select(modes.indexOf(form.mode()));
		mode.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> form.setMode(modes.get(mode.getSelectionIndex()))));
		Text name = text(area, "syncTo.name", Messages.name, form.name(), form::setName); //$NON-NLS-1$
		text(area, "syncTo.folder", Messages.folder, form.folder(), form::setFolder); //$NON-NLS-1$
		target.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			form.setTarget(target.getText());
			name.setText(form.name());
			check();
		}));
		setControl(area);
		if (form.targets().isEmpty()) {
			setErrorMessage(form.problem().orElse(null));
		}
	}

	private static Combo combo(Composite parent, String id, String label, List<String> choices) {
		new Label(parent, SWT.NONE).setText(label);
		Combo combo = WidgetIds.mark(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), id);
		combo.setItems(choices.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private Text text(Composite parent, String id, String label, String value, Consumer<String> entered) {
		new Label(parent, SWT.NONE).setText(label);
		Text text = WidgetIds.mark(new Text(parent, SWT.BORDER), id);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(FontPixels.of(parent, 360), SWT.DEFAULT).applyTo(text);
		text.addModifyListener(e -> {
			entered.accept(text.getText());
			touched = true;
			check();
		});
		return text;
	}

	private void check() {
		Optional<String> problem = form.problem();
		setErrorMessage(touched ? problem.orElse(null) : null);
		setPageComplete(problem.isEmpty());
	}

	/** Lets a person wait while the file is being written. */
	void writing(boolean now) {
		setPageComplete(!now && form.problem().isEmpty());
		if (now) {
			setErrorMessage(null);
		}
	}

	/** Tells what went wrong and what to do. */
	void tell(TidemarkException problem) {
		setErrorMessage(problem.summary());
	}
}
