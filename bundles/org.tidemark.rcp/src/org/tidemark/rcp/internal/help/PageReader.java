/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

import org.eclipse.jdt.annotation.Nullable;

/** Reads a page of the help, HTML in UTF-8, into styled text. */
final class PageReader extends HTMLEditorKit.ParserCallback {

	private final HelpPage page;
	private HelpPage.Style style = HelpPage.Style.TEXT;
	private String link = ""; //$NON-NLS-1$
	private boolean preformatted;
	private boolean hidden;
	private int cell;

	private PageReader(HelpPage page) {
		this.page = page;
	}

	/** @param href where the page is, for its links */
	static HelpPage read(String href, InputStream in) throws IOException {
		HelpPage page = new HelpPage(href);
		try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
			new ParserDelegator().parse(reader, new PageReader(page), true);
		}
		return page;
	}

	@Override
	public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
		anchor(attributes);
		if (tag == HTML.Tag.TITLE || tag == HTML.Tag.STYLE || tag == HTML.Tag.SCRIPT) {
			hidden = true;
		} else if (tag == HTML.Tag.H1) {
			begin(HelpPage.Style.TITLE);
		} else if (tag == HTML.Tag.H2 || tag == HTML.Tag.H3 || tag == HTML.Tag.H4) {
			begin(HelpPage.Style.HEADING);
		} else if (tag == HTML.Tag.P || tag == HTML.Tag.UL || tag == HTML.Tag.OL || tag == HTML.Tag.TABLE) {
			page.paragraph();
		} else if (tag == HTML.Tag.LI) {
			page.newLine();
			page.append("\u2022 ", HelpPage.Style.TEXT); //$NON-NLS-1$
		} else if (tag == HTML.Tag.PRE) {
			page.paragraph();
			preformatted = true;
			style = HelpPage.Style.CODE;
		} else if (tag == HTML.Tag.CODE || tag == HTML.Tag.KBD) {
			style = HelpPage.Style.CODE;
		} else if (tag == HTML.Tag.B || tag == HTML.Tag.STRONG || tag == HTML.Tag.TH) {
			beginCell(tag);
			style = HelpPage.Style.BOLD;
		} else if (tag == HTML.Tag.TD) {
			beginCell(tag);
		} else if (tag == HTML.Tag.TR) {
			page.newLine();
			cell = 0;
		} else if (tag == HTML.Tag.A) {
			link = target(attributes);
		}
	}

	private void begin(HelpPage.Style heading) {
		page.paragraph();
		style = heading;
	}

	private void beginCell(HTML.Tag tag) {
		if ((tag == HTML.Tag.TD || tag == HTML.Tag.TH) && cell++ > 0) {
			page.append(" \u2502 ", HelpPage.Style.TEXT); //$NON-NLS-1$
		}
	}

	@Override
	public void handleEndTag(HTML.Tag tag, int position) {
		if (tag == HTML.Tag.TITLE || tag == HTML.Tag.STYLE || tag == HTML.Tag.SCRIPT) {
			hidden = false;
		} else if (tag == HTML.Tag.A) {
			link = ""; //$NON-NLS-1$
		} else if (tag == HTML.Tag.PRE) {
			preformatted = false;
			style = HelpPage.Style.TEXT;
			page.newLine();
		} else if (tag == HTML.Tag.H1 || tag == HTML.Tag.H2 || tag == HTML.Tag.H3 || tag == HTML.Tag.H4) {
			style = HelpPage.Style.TEXT;
			page.newLine();
		} else if (tag == HTML.Tag.P || tag == HTML.Tag.TABLE || tag == HTML.Tag.UL || tag == HTML.Tag.OL) {
			page.newLine();
		} else if (tag == HTML.Tag.CODE || tag == HTML.Tag.KBD || tag == HTML.Tag.B || tag == HTML.Tag.STRONG
				|| tag == HTML.Tag.TH) {
			style = preformatted ? HelpPage.Style.CODE : HelpPage.Style.TEXT;
		}
	}

	@Override
	public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
		anchor(attributes);
		if (tag == HTML.Tag.BR) {
			page.newLine();
		}
	}

	@Override
	public void handleText(char[] data, int position) {
		if (hidden) {
			return;
		}
		String text = new String(data);
		if (!preformatted) {
			text = text.replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
			text = page.endsWithSpace() ? text.stripLeading() : text;
		}
		if (link.isEmpty()) {
			page.append(text, style);
		} else {
			page.link(text, link);
		}
	}

	private void anchor(MutableAttributeSet attributes) {
		Object id = attributes.getAttribute(HTML.Attribute.ID);
		if (id instanceof String name) {
			page.anchor(name);
		}
	}

	private String target(MutableAttributeSet attributes) {
		@Nullable
		Object href = attributes.getAttribute(HTML.Attribute.HREF);
		if (!(href instanceof String given)) {
			return ""; //$NON-NLS-1$
		}
		return given.startsWith("#") ? page.href() + given //$NON-NLS-1$
				: URI.create(page.href()).resolve(given).toString();
	}
}
