/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.ddl;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.ui.internal.presenter.ddl.OutlineItem;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The outline of scripts; who selects a line sees it in the script. */
final class OutlineTree {

	private final TreeViewer viewer;
	private List<OutlineItem> shown = List.of();

	OutlineTree(Composite parent, SqlViewer script) {
		viewer = new TreeViewer(parent, SWT.BORDER | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTree(), "ddl.outline"); //$NON-NLS-1$
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new Labels(new Icons(viewer.getControl())));
		viewer.addSelectionChangedListener(e -> {
			if (e.getStructuredSelection().getFirstElement() instanceof OutlineItem item) {
				script.reveal(item.offset(), item.length());
			}
		});
	}

	void show(List<OutlineItem> items) {
		if (!items.equals(shown)) {
			shown = items;
			viewer.setInput(items);
			viewer.expandToLevel(2);
		}
	}

	/** What is below a line. */
	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(@Nullable Object input) {
			return input instanceof List<?> items ? items.toArray() : new Object[0];
		}

		@Override
		public Object[] getChildren(@Nullable Object parent) {
			return parent instanceof OutlineItem item ? item.children().toArray() : new Object[0];
		}

		@Override
		public @Nullable Object getParent(@Nullable Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(@Nullable Object element) {
			return element instanceof OutlineItem item && !item.children().isEmpty();
		}
	}

	/** What a line says. */
	private static final class Labels extends LabelProvider {

		private final Icons icons;

		Labels(Icons icons) {
			this.icons = icons;
		}

		@Override
		public String getText(@Nullable Object element) {
			return element instanceof OutlineItem item ? item.label() : ""; //$NON-NLS-1$
		}

		@Override
		public @Nullable Image getImage(@Nullable Object element) {
			return element instanceof OutlineItem item ? icons.image(item.kind().icon()) : null;
		}
	}
}
