/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.transfer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.operations.ConnectionSource;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.catalog.CatalogLabels;
import org.tidemark.ui.internal.presenter.transfer.ConnectionTransfer;
import org.tidemark.ui.internal.presenter.transfer.ImportPlan;
import org.tidemark.ui.internal.presenter.transfer.ImportPlan.Choice;
import org.tidemark.ui.internal.presenter.transfer.ImportPlan.Line;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Shows what will be imported, and lets a person decide about each connection. */
final class ImportPreviewPage extends WizardPage {

	private static final List<Choice> CONFLICTS = List.of(Choice.RENAME, Choice.REPLACE, Choice.SKIP);

	private final ConnectionTransfer transfer;
	private final Supplier<Optional<ConnectionSource>> source;
	private @Nullable Widgets widgets;
	private Optional<ConnectionSource> shown = Optional.empty();
	private Optional<ImportPlan> plan = Optional.empty();

	/** The widgets once they are made. */
	private record Widgets(TableViewer lines, Combo conflicts, Combo choice, Text name) {
	}

	ImportPreviewPage(ConnectionTransfer transfer, Supplier<Optional<ConnectionSource>> source) {
		super("preview"); //$NON-NLS-1$
		this.transfer = transfer;
		this.source = source;
		setTitle(Messages.import_previewTitle);
		setDescription(Messages.import_previewText);
		setPageComplete(false);
	}

	/** What will be imported. */
	Optional<ImportPlan> plan() {
		return plan;
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).margins(8, 8).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.import_conflicts);
		Combo conflicts = combo(area, "transfer.conflicts"); //$NON-NLS-1$
		CONFLICTS.forEach(choice -> conflicts.add(ImportPlan.words(choice)));
		conflicts.select(0);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(conflicts);
		TableViewer lines = lines(area);
		new Label(area, SWT.NONE).setText(Messages.import_choice);
		Combo choice = combo(area, "transfer.choice"); //$NON-NLS-1$
		new Label(area, SWT.NONE).setText(Messages.import_newName);
		Text name = WidgetIds.mark(new Text(area, SWT.BORDER), "transfer.name"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		Widgets made = new Widgets(lines, conflicts, choice, name);
		widgets = made;
		lines.addSelectionChangedListener(e -> showLine(made));
		conflicts.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> plan.ifPresent(p -> {
			p.chooseForConflicts(CONFLICTS.get(conflicts.getSelectionIndex()));
			changed(made);
			showLine(made);
		})));
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> selected(made).ifPresent(line -> {
			line.choose(line.choices().get(choice.getSelectionIndex()));
			name.setEnabled(line.choice() == Choice.RENAME);
			changed(made);
		})));
		name.addModifyListener(e -> selected(made).filter(line -> !line.newName().equals(name.getText()))
				.ifPresent(line -> {
					line.rename(name.getText());
					changed(made);
				}));
		showLine(made);
		setControl(area);
	}

	private static Combo combo(Composite parent, String id) {
		Combo combo = WidgetIds.mark(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), id);
		GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private static TableViewer lines(Composite parent) {
		Composite holder = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(620, 220).applyTo(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer lines = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.SINGLE);
		WidgetIds.mark(lines.getTable(), "transfer.lines"); //$NON-NLS-1$
		AccessibleName.set(lines.getTable(), Messages.import_lines);
		Icons icons = new Icons(holder);
		new TableColumns<>(lines, layout, Line.class)
				.picture(Messages.column_name, 150,
						line -> icons.image(line.offered().host() == null ? Icon.DATABASE_FILE : Icon.CONNECTION),
						line -> line.offered().name())
				.text(Messages.column_connector, 1, 80, line -> line.offered().connector())
				.text(Messages.column_place, 2, 150, line -> CatalogLabels.place(line.offered()))
				.text(Messages.column_environment, 1, 80, line -> Words.of(line.offered().environment()))
				.picture(Messages.column_action, 200, line -> line.conflict() ? icons.image(Icon.WARNING) : null,
						ImportPlan::words);
		lines.setContentProvider(ArrayContentProvider.getInstance());
		return lines;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		Optional<ConnectionSource> wanted = source.get();
		if (visible && wanted.isPresent() && !wanted.equals(shown)) {
			shown = wanted;
			plan = Optional.empty();
			setPageComplete(false);
			setMessage(Messages.import_loading);
			transfer.inspect(wanted.get(), this::show);
		}
	}

	private void show(Result<ImportPlan> result) {
		Widgets made = widgets;
		if (made == null || made.lines().getTable().isDisposed()) {
			return;
		}
		setMessage(null);
		switch (result) {
			case Result.Done<ImportPlan> done -> {
				plan = Optional.of(done.value());
				List<Line> lines = done.value().lines();
				made.lines().setInput(lines);
				made.conflicts().setEnabled(lines.stream().anyMatch(Line::conflict));
				if (!lines.isEmpty()) {
					made.lines().setSelection(new StructuredSelection(lines.get(0)));
				}
				changed(made);
			}
			case Result.Failed<ImportPlan> failed ->
				setErrorMessage((failed.problem().getMessage() + ' ' + failed.problem().remedy()).strip());
			case Result.Cancelled<ImportPlan> ignored -> shown = Optional.empty();
		}
	}

	private static Optional<Line> selected(Widgets made) {
		return made.lines().getStructuredSelection().getFirstElement() instanceof Line line ? Optional.of(line)
				: Optional.empty();
	}

	private static void showLine(Widgets made) {
		Optional<Line> line = selected(made);
		made.choice().setEnabled(line.isPresent());
		made.name().setEnabled(line.filter(l -> l.choice() == Choice.RENAME).isPresent());
		line.ifPresent(l -> {
			made.choice().setItems(l.choices().stream().map(ImportPlan::words).toArray(String[]::new));
			made.choice().select(l.choices().indexOf(l.choice()));
			made.name().setText(l.newName());
		});
	}

	private void changed(Widgets made) {
		made.lines().refresh();
		Optional<String> problem = plan.flatMap(ImportPlan::problem);
		setErrorMessage(problem.orElse(null));
		setPageComplete(plan.isPresent() && problem.isEmpty());
	}
}
