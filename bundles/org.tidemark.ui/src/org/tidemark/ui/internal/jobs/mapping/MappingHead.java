/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.mapping.MappingPresenter;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Which table is mapped, where it goes, and which of its rows. */
final class MappingHead {

	private final Composite area;
	private final MappingPresenter presenter;
	private final Icons icons;
	private final Combo table;
	private final Text target;
	private final Label state;
	private final Text where;
	private final Button create;
	private List<TableMapping> shown = List.of();

	/** @param chosen is told when a person chose another table */
	MappingHead(Composite parent, MappingPresenter presenter, Runnable chosen) {
		this.presenter = presenter;
		area = new Composite(parent, SWT.NONE);
		icons = new Icons(area);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 6).applyTo(area);
		label(Messages.mapping_table);
		table = WidgetIds.mark(new Combo(area, SWT.READ_ONLY), "mapping.table"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(table);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			flush();
			presenter.choose(shown.get(table.getSelectionIndex()).source());
			chosen.run();
		}));
		label(Messages.mapping_target);
		target = WidgetIds.mark(new Text(area, SWT.BORDER), "mapping.target"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(target);
		commits(target, this::commitTarget);
		state = WidgetIds.mark(new Label(area, SWT.NONE), "mapping.targetState"); //$NON-NLS-1$
		GridDataFactory.swtDefaults().hint(16, 16).applyTo(state);
		label(Messages.mapping_where);
		where = WidgetIds.mark(new Text(area, SWT.BORDER), "mapping.where"); //$NON-NLS-1$
		where.setMessage(Messages.mapping_whereHint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(where);
		commits(where, this::commitWhere);
		create = WidgetIds.mark(new Button(area, SWT.CHECK), "mapping.create"); //$NON-NLS-1$
		create.setText(Messages.mapping_create);
		GridDataFactory.swtDefaults().span(3, 1).applyTo(create);
		create.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> presenter.createTarget(create.getSelection())));
	}

	private void label(String name) {
		Label label = new Label(area, SWT.NONE);
		label.setText(name);
	}

	private static void commits(Text text, Runnable commit) {
		text.addListener(SWT.FocusOut, e -> commit.run());
		text.addListener(SWT.DefaultSelection, e -> commit.run());
	}

	Composite control() {
		return area;
	}

	/** Takes over what was entered. */
	void flush() {
		commitWhere();
		commitTarget();
	}

	private void commitWhere() {
		presenter.mapping().filter(m -> presenter.editable() && !where.getText().strip().equals(condition(m)))
				.ifPresent(m -> presenter.where(where.getText()));
	}

	private void commitTarget() {
		presenter.mapping()
				.filter(m -> presenter.editable() && !target.getText().strip().equals(m.target().toString()))
				.ifPresent(m -> {
					try {
						presenter.target(TableName.parse(target.getText().strip()));
					} catch (IllegalArgumentException notAName) {
						target.setToolTipText(Messages.target_wrong);
						target.setText(m.target().toString());
					}
				});
	}

	private static String condition(TableMapping mapping) {
		String condition = mapping.where();
		return condition == null ? "" : condition; //$NON-NLS-1$
	}

	/** Shows the table that is mapped. */
	void show() {
		List<TableMapping> tables = presenter.tables();
		if (!tables.equals(shown)) {
			shown = tables;
			table.setItems(tables.stream().map(t -> t.source().toString()).toArray(String[]::new));
		}
		presenter.mapping().ifPresent(mapping -> {
			table.select(tables.indexOf(mapping));
			fill(target, mapping.target().toString());
			fill(where, condition(mapping));
		});
		create.setSelection(presenter.createsTarget());
		presenter.targetExists().ifPresentOrElse(exists -> {
			state.setImage(icons.image(exists ? Icon.TABLE : Icon.ADD));
			state.setToolTipText(exists ? Messages.mapping_targetThere : Messages.mapping_targetNew);
		}, () -> state.setImage(null));
		boolean editable = presenter.editable();
		target.setEnabled(editable);
		where.setEnabled(editable);
		create.setEnabled(editable);
	}

	private static void fill(Text text, String value) {
		if (!text.getText().equals(value)) {
			text.setText(value);
		}
	}
}
