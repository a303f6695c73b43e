/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.job.TextChange;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** A job's file as text, and below it what is wrong with it, line by line. */
final class SourcePage implements JobEditorPage {

	static final String ID = "source"; //$NON-NLS-1$
	private static final int CHECK_DELAY = 250;
	private static final int RULER_WIDTH = 8;
	private static final int[] SHARES = { 75, 25 };

	private final JobDocument job;
	private final Composite area;
	private final IDocument text = new Document();
	private final SourceViewer editor;
	private final SashForm sash;
	private final TableViewer problems;
	private final Runnable check = this::check;

	SourcePage(Composite parent, JobEditorContext context) {
		area = new Composite(parent, SWT.NONE);
		this.job = context.document();
		area.setLayout(new FillLayout());
		sash = new SashForm(area, SWT.VERTICAL);
		Font font = JFaceResources.getTextFont();
		CompositeRuler ruler = new CompositeRuler(RULER_WIDTH);
		LineNumberRulerColumn numbers = new LineNumberRulerColumn();
		ruler.addDecorator(0, numbers);
		editor = new SourceViewer(sash, ruler, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		editor.setDocument(text);
		editor.activatePlugins();
		editor.getTextWidget().setFont(font);
		numbers.setFont(font);
		numbers.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
		WidgetIds.mark(editor.getTextWidget(), "job.source"); //$NON-NLS-1$
		JobAssist.install(editor, context.services().session().jobFiles());
		problems = problemTable();
		sash.setWeights(SHARES);
		text.set(job.text());
		text.addDocumentListener(new IDocumentListener() {
			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				// only the outcome counts
			}

			@Override
			public void documentChanged(DocumentEvent event) {
				area.getDisplay().timerExec(CHECK_DELAY, check);
			}
		});
	}

	private TableViewer problemTable() {
		Composite holder = new Composite(sash, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "job.problems"); //$NON-NLS-1$
		Icons icons = new Icons(holder);
		new TableColumns<>(viewer, layout, JobFileProblem.class)
				.picture(Messages.source_line, 80, p -> icons.image(Icon.ERROR),
						p -> p.line() == 0 ? "" : String.valueOf(p.line())) //$NON-NLS-1$
				.text(Messages.source_problem, 5, 300, JobFileProblem::message)
				.text(Messages.source_where, 1, 120, JobFileProblem::pointer);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addSelectionChangedListener(e -> {
			if (e.getStructuredSelection().getFirstElement() instanceof JobFileProblem problem) {
				reveal(problem);
			}
		});
		return viewer;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return Messages.editor_source;
	}

	@Override
	public boolean isForm() {
		return false;
	}

	/** Replaces only what differs, so that the cursor stays where it is. */
	@Override
	public void refresh(JobDocument document) {
		TextChange change = TextChange.between(text.get(), document.text());
		if (!change.isEmpty()) {
			try {
				text.replace(change.offset(), change.removed().length(), change.inserted());
			} catch (BadLocationException e) {
				throw new IllegalStateException(e);
			}
			editor.setSelectedRange(change.offset() + change.inserted().length(), 0);
			editor.revealRange(change.offset(), change.inserted().length());
		}
		area.getDisplay().timerExec(-1, check);
		showProblems();
	}

	private void check() {
		if (!area.isDisposed()) {
			job.change(text.get());
		}
	}

	private void showProblems() {
		problems.setInput(job.problems());
		sash.setMaximizedControl(job.problems().isEmpty() ? editor.getControl() : null);
	}

	private void reveal(JobFileProblem problem) {
		if (problem.line() > 0 && problem.line() <= text.getNumberOfLines()) {
			try {
				int offset = text.getLineOffset(problem.line() - 1);
				editor.setSelectedRange(offset, text.getLineLength(problem.line() - 1));
				editor.revealRange(offset, 0);
			} catch (BadLocationException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	@Override
	public Composite control() {
		return area;
	}

	@Override
	public void setFocus() {
		editor.getTextWidget().setFocus();
	}

	@Override
	public void flush() {
		area.getDisplay().timerExec(-1, check);
		check();
	}
}
