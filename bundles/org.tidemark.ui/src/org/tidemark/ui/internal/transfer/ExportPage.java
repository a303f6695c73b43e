/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.transfer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.transfer.ConnectionTransfer;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks which connections are exported, and to which file. */
final class ExportPage extends WizardPage {

	private final ConnectionTransfer transfer;
	private final List<String> chosen;
	private @Nullable Table table;
	private String entered = ""; //$NON-NLS-1$
	private boolean touched;

	ExportPage(ConnectionTransfer transfer, List<String> chosen) {
		super("export"); //$NON-NLS-1$
		this.transfer = transfer;
		this.chosen = chosen;
		setTitle(Messages.export_pageTitle);
		setDescription(Messages.export_text);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 8).applyTo(area);
		Table names = WidgetIds.mark(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "transfer.names"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(420, 220).applyTo(names);
		AccessibleName.set(names, Messages.export_names);
		names.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> check()));
		table = names;
		FileField.add(area, SWT.SAVE, "transfer.file", text -> { //$NON-NLS-1$
			entered = text;
			touched = true;
			check();
		});
		setControl(area);
		transfer.list(this::show);
	}

	private void show(Result<List<ConnectionSettings>> result) {
		Table names = table;
		if (names == null || names.isDisposed()) {
			return;
		}
		switch (result) {
			case Result.Done<List<ConnectionSettings>> done -> done.value().forEach(connection -> {
				TableItem item = new TableItem(names, SWT.NONE);
				item.setText(connection.name());
				item.setChecked(chosen.isEmpty() || chosen.contains(connection.name()));
			});
			case Result.Failed<List<ConnectionSettings>> failed -> setErrorMessage(failed.problem().getMessage());
			case Result.Cancelled<List<ConnectionSettings>> ignored -> setErrorMessage(null);
		}
	}

	/** The names of the connections that are exported. */
	List<String> names() {
		Table names = table;
		return names == null ? List.of()
				: Arrays.stream(names.getItems()).filter(TableItem::getChecked).map(TableItem::getText).toList();
	}

	/** The file that was entered. */
	Optional<Path> file() {
		try {
			return entered.isBlank() ? Optional.empty() : Optional.of(Path.of(entered.strip()));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private void check() {
		String problem = names().isEmpty() ? Messages.export_nothing : file().isEmpty() ? Messages.export_noFile : null;
		setErrorMessage(touched ? problem : null);
		setPageComplete(problem == null);
	}
}
