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
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.mapping.CatalogTables;
import org.tidemark.ui.internal.presenter.mapping.PatternPresenter;
import org.tidemark.ui.internal.presenter.mapping.PatternPresenter.Match;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The patterns by which a job chooses tables, and beside them what they match now. */
final class PatternSection {

	private static final int MATCHES_WIDTH = 330;

	private final Composite area;
	private final PatternPresenter presenter;
	private final CatalogTables catalog;
	private final Text include;
	private final Text exclude;
	private final NamingFields naming;
	private final FactsBar bar;
	private final Label found;
	private final TableViewer matches;
	private TableSelection shown = TableSelection.NONE;

	PatternSection(Composite parent, PatternPresenter presenter, CatalogTables catalog) {
		this.presenter = presenter;
		this.catalog = catalog;
		ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		area = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(area);
		Composite rules = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 6).applyTo(rules);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rules);
		Label title = new Label(rules, SWT.NONE);
		title.setText(Messages.patterns_title);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
		Label text = new Label(rules, SWT.WRAP);
		text.setText(Messages.patterns_text);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
		include = field(rules, Messages.patterns_include, Messages.patterns_includeHint, "patterns.include"); //$NON-NLS-1$
		exclude = field(rules, Messages.patterns_exclude, Messages.patterns_excludeHint, "patterns.exclude"); //$NON-NLS-1$
		naming = new NamingFields(rules, "patterns", entered -> preview()); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(naming.control());
		naming.control().addListener(SWT.FocusOut, e -> commit());
		Composite list = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(list);
		GridDataFactory.fillDefaults().grab(false, true).hint(MATCHES_WIDTH, SWT.DEFAULT)
				.applyTo(list);
		found = WidgetIds.mark(new Label(list, SWT.NONE), "patterns.found"); //$NON-NLS-1$
		found.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(found);
		bar = new FactsBar(list, "patterns.state", catalog::cancel, catalog::reload); //$NON-NLS-1$
		matches = table(list);
		scroll.setContent(area);
		scroll.addControlListener(ControlListener.controlResizedAdapter(
				e -> scroll.setMinSize(area.computeSize(scroll.getClientArea().width, SWT.DEFAULT))));
	}

	private Text field(Composite parent, String name, String hint, String id) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(name);
		Text text = WidgetIds.mark(new Text(parent, SWT.BORDER), id);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addModifyListener(e -> preview());
		text.addListener(SWT.FocusOut, e -> commit());
		text.addListener(SWT.DefaultSelection, e -> commit());
		return text;
	}

	private static TableViewer table(Composite parent) {
		Composite holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, FontPixels.of(parent, 90)).applyTo(holder);
		TableViewer viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "patterns.matches"); //$NON-NLS-1$
		Icons icons = new Icons(holder);
		new TableColumns<>(viewer, layout, Match.class)
				.picture(Messages.tables_source, 170, match -> icons.image(Icon.TABLE),
						match -> match.source().toString())
				.text(Messages.tables_target, 1, 130, match -> match.target().toString());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		return viewer;
	}

	Composite control() {
		return area;
	}

	private TableSelection entered() {
		return new TableSelection(PatternPresenter.patterns(include.getText()),
				PatternPresenter.patterns(exclude.getText()), naming.naming());
	}

	/** Takes over what was entered. */
	void commit() {
		if (include.isEnabled() && !entered().equals(shown)) {
			shown = entered();
			presenter.change(shown);
		}
	}

	/** Shows the job's patterns, unless a person is changing them. */
	void show(boolean editable) {
		TableSelection selection = presenter.selection();
		if (!selection.equals(shown)) {
			shown = selection;
			fill(include, selection.include());
			fill(exclude, selection.exclude());
			naming.show(selection.naming());
		}
		include.setEnabled(editable);
		exclude.setEnabled(editable);
		naming.control().setEnabled(editable);
		preview();
	}

	private static void fill(Text text, List<String> patterns) {
		String joined = String.join(", ", patterns); //$NON-NLS-1$
		if (!PatternPresenter.patterns(text.getText()).equals(patterns)) {
			text.setText(joined);
		}
	}

	/** Shows what the patterns that are entered now would choose. */
	private void preview() {
		TableSelection entered = entered();
		String problem = PatternPresenter.problem(entered);
		List<Match> list = presenter.matches(entered);
		matches.setInput(list);
		found.setText(!problem.isEmpty() ? problem
				: list.isEmpty() ? Messages.matches_noneYet : NLS.bind(Messages.patterns_found, list.size()));
		bar.show(catalog.isBusy(), catalog.problem().map(TidemarkException::summary).orElse("")); //$NON-NLS-1$
	}
}
