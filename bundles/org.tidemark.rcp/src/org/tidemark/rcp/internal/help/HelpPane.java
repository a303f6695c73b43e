/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** A table of contents with search, and the page that is read. */
final class HelpPane {

	private static final int[] SHARES = { 30, 70 };

	private final HelpContents contents = new HelpContents();
	private final Deque<HelpPage> before = new ArrayDeque<>();
	private final Deque<HelpPage> after = new ArrayDeque<>();
	private final TreeViewer topics;
	private final Text search;
	private final PageViewer page;
	private HelpPage shown = new HelpPage(""); //$NON-NLS-1$
	private final Action back;
	private final Action forward;

	HelpPane(Composite parent, IToolBarManager bar) {
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		Composite upper = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(upper);
		search = PageViewer.mark(new Text(upper, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "help.search"); //$NON-NLS-1$
		search.setMessage(Messages.help_search);
		search.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> look()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		topics = new TreeViewer(upper, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		PageViewer.mark(topics.getTree(), "help.topics"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(topics.getTree());
		topics.setContentProvider(new TopicTree());
		topics.setLabelProvider(LabelProvider.createTextProvider(topic -> ((Topic) topic).label()));
		topics.addSelectionChangedListener(e -> {
			if (e.getStructuredSelection().getFirstElement() instanceof Topic topic && !topic.href().isEmpty()
					&& topics.getTree().isFocusControl()) {
				open(topic.href());
			}
		});
		topics.addOpenListener(e -> {
			if (((IStructuredSelection) e.getSelection()).getFirstElement() instanceof Topic topic) {
				open(topic.href());
			}
		});
		page = new PageViewer(sash, this::open);
		sash.setWeights(SHARES);
		back = action(Messages.help_back, ISharedImages.IMG_TOOL_BACK, () -> turn(before, after));
		forward = action(Messages.help_forward, ISharedImages.IMG_TOOL_FORWARD, () -> turn(after, before));
		bar.add(back);
		bar.add(forward);
		bar.add(action(Messages.help_home, ISharedImages.IMG_ETOOL_HOME_NAV, this::showContents));
		enable();
		showContents();
	}

	private static Action action(String name, String image, Runnable what) {
		Action action = new Action(name) {
			@Override
			public void run() {
				what.run();
			}
		};
		action.setToolTipText(name);
		action.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image));
		return action;
	}

	/** Shows all books, and the first page where none is read yet. */
	void showContents() {
		List<Topic> books = contents.books();
		search.setText(""); //$NON-NLS-1$
		topics.setInput(books);
		topics.expandToLevel(2);
		if (shown.text().isEmpty()) {
			books.stream().flatMap(Topic::all).filter(topic -> !topic.href().isEmpty()).findFirst()
					.ifPresent(topic -> open(topic.href()));
		}
	}

	/** Lets a person enter what to search. */
	void searchFocus() {
		search.setFocus();
	}

	/** Searches words. */
	void search(String words) {
		search.setText(words);
		look();
	}

	private void look() {
		String words = search.getText();
		if (words.isBlank()) {
			showContents();
			return;
		}
		Job job = Job.create(Messages.help_searching, monitor -> {
			List<Topic> found = contents.search(words);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!topics.getTree().isDisposed() && search.getText().equals(words)) {
					topics.setInput(found.isEmpty()
							? List.of(new Topic(NLS.bind(Messages.help_nothing, words), "", List.of())) //$NON-NLS-1$
							: found);
				}
			});
		});
		job.setSystem(true);
		job.schedule();
	}

	/** Opens a page. */
	void open(String href) {
		if (href.startsWith("http:") || href.startsWith("https:")) { //$NON-NLS-1$ //$NON-NLS-2$
			page.launch(href);
			return;
		}
		HelpPage next = contents.page(href);
		show(next);
		page.reveal(next.place(href));
	}

	/** Shows a page, and keeps the one that was shown for the way back. */
	void show(HelpPage next) {
		if (!shown.text().isEmpty() && !shown.text().equals(next.text())) {
			before.push(shown);
			after.clear();
		}
		put(next);
	}

	private void turn(Deque<HelpPage> from, Deque<HelpPage> to) {
		if (!from.isEmpty()) {
			to.push(shown);
			put(from.pop());
		}
	}

	private void put(HelpPage next) {
		shown = next;
		page.show(next);
		enable();
	}

	private void enable() {
		back.setEnabled(!before.isEmpty());
		forward.setEnabled(!after.isEmpty());
	}

	void setFocus() {
		page.setFocus();
	}

	/** Books and what is below them. */
	private static final class TopicTree implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object topic) {
			return ((Topic) topic).topics().toArray();
		}

		@Override
		public @Nullable Object getParent(Object topic) {
			return null;
		}

		@Override
		public boolean hasChildren(Object topic) {
			return !((Topic) topic).topics().isEmpty();
		}
	}
}
