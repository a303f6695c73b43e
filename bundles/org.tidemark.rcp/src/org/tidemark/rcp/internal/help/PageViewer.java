/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/** Shows a page of the help and follows its links, by mouse and by the return key. */
final class PageViewer {

	/** The key of a widget's data by which tests find it. */
	private static final String KEY = "org.eclipse.swtbot.widget.key"; //$NON-NLS-1$

	private static final int MARGIN = 10;

	private final StyledText text;
	private final Consumer<String> follow;
	private HelpPage page = new HelpPage(""); //$NON-NLS-1$

	/** @param follow opens the target of a link */
	PageViewer(Composite parent, Consumer<String> follow) {
		this.follow = follow;
		text = mark(new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "help.page"); //$NON-NLS-1$
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.getAccessible()
				.addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = Messages.help_page));
		text.addMouseListener(MouseListener.mouseUpAdapter(e -> follow(text.getOffsetAtPoint(new Point(e.x, e.y)))));
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.MouseMove, e -> text.setCursor(
				text.getDisplay().getSystemCursor(link(new Point(e.x, e.y)) ? SWT.CURSOR_HAND : SWT.CURSOR_IBEAM)));
	}

	/** Marks a widget for those who look for it. */
	static <W extends Widget> W mark(W widget, String id) {
		widget.setData(KEY, id);
		return widget;
	}

	private boolean link(Point at) {
		int offset = text.getOffsetAtPoint(at);
		return offset >= 0 && page.link(offset).isPresent();
	}

	private void key(Event e) {
		if (e.keyCode == SWT.CR) {
			follow(text.getCaretOffset());
		}
	}

	private void follow(int offset) {
		if (offset >= 0 && text.getSelectionCount() == 0) {
			page.link(offset).ifPresent(follow);
		}
	}

	void setFocus() {
		text.setFocus();
	}

	/** Opens a page of the web outside. */
	void launch(String url) {
		Program.launch(url);
	}

	/** Shows a page from its beginning. */
	void show(HelpPage next) {
		page = next;
		text.setText(next.text());
		text.setStyleRanges(next.spans().stream().map(this::range).toArray(StyleRange[]::new));
	}

	/** Brings a place of the page to the top. */
	void reveal(int offset) {
		text.setCaretOffset(offset);
		text.setTopIndex(text.getLineAtOffset(offset));
	}

	private StyleRange range(HelpPage.Span span) {
		StyleRange range = new StyleRange();
		range.start = span.start();
		range.length = span.length();
		switch (span.style()) {
			case TITLE -> range.font = JFaceResources.getHeaderFont();
			case HEADING -> range.font = JFaceResources.getBannerFont();
			case BOLD -> range.fontStyle = SWT.BOLD;
			case CODE -> range.font = JFaceResources.getTextFont();
			case LINK -> {
				range.underline = true;
				range.foreground = JFaceColors.getHyperlinkText(text.getDisplay());
			}
			case TEXT -> {
				// as the control draws it
			}
		}
		return range;
	}
}
