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

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.ui.internal.presenter.ddl.SqlToken;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Shows a script in colours; nobody can change it. */
final class SqlViewer {

	private static final int RULER_WIDTH = 8;

	private final SourceViewer viewer;
	private List<SqlToken> tokens = List.of();

	SqlViewer(Composite parent, String id) {
		CompositeRuler ruler = new CompositeRuler(RULER_WIDTH);
		LineNumberRulerColumn numbers = new LineNumberRulerColumn();
		ruler.addDecorator(0, numbers);
		viewer = new SourceViewer(parent, ruler, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		viewer.setDocument(new Document());
		viewer.setEditable(false);
		Font font = JFaceResources.getTextFont();
		viewer.getTextWidget().setFont(font);
		numbers.setFont(font);
		numbers.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
		WidgetIds.mark(viewer.getTextWidget(), id);
		IPropertyChangeListener themed = event -> {
			if (SqlColors.isOne(event.getProperty())) {
				color();
			}
		};
		JFaceResources.getColorRegistry().addListener(themed);
		viewer.getTextWidget().addDisposeListener(e -> JFaceResources.getColorRegistry().removeListener(themed));
	}

	/** Shows a text, if it is not shown already. */
	void show(String text, List<SqlToken> parts) {
		if (viewer.getDocument().get().equals(text)) {
			return;
		}
		tokens = List.copyOf(parts);
		viewer.getDocument().set(text);
		color();
	}

	private void color() {
		StyledText widget = viewer.getTextWidget();
		if (!widget.isDisposed()) {
			widget.setStyleRanges(tokens.stream()
					.filter(t -> t.kind() != SqlToken.Kind.WORD && t.kind() != SqlToken.Kind.END).map(SqlColors::style)
					.toArray(StyleRange[]::new));
		}
	}

	/** Selects a part and scrolls to it. */
	void reveal(int offset, int length) {
		int end = Math.min(viewer.getDocument().getLength(), offset + length);
		if (offset <= end) {
			viewer.setSelectedRange(offset, end - offset);
			viewer.revealRange(offset, end - offset);
		}
	}

	void setFocus() {
		viewer.getTextWidget().setFocus();
	}
}
