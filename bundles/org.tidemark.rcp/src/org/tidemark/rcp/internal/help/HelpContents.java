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
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;

/** The installed help: its table of contents, its pages and what is in them. Reading blocks on files. */
final class HelpContents {

	/** The books, as the installed plug-ins contribute them. */
	List<Topic> books() {
		return Stream.of(HelpSystem.getTocs()).map(HelpContents::book).toList();
	}

	private static Topic book(IToc toc) {
		ITopic first = toc.getTopic(null);
		return new Topic(text(toc.getLabel()), first == null ? "" : text(first.getHref()), topics(toc.getTopics())); //$NON-NLS-1$
	}

	private static List<Topic> topics(ITopic[] topics) {
		List<Topic> all = new ArrayList<>();
		for (ITopic topic : topics) {
			all.add(new Topic(text(topic.getLabel()), text(topic.getHref()), topics(topic.getSubtopics())));
		}
		return all;
	}

	private static String text(String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}

	/** A page; one that says so where it is missing. */
	HelpPage page(String href) {
		String file = href.contains("#") ? href.substring(0, href.indexOf('#')) : href; //$NON-NLS-1$
		URL url = find(file);
		if (url != null) {
			try (InputStream in = url.openStream()) {
				return PageReader.read(file, in);
			} catch (IOException e) {
				ILog.of(HelpContents.class).warn(file, e);
			}
		}
		HelpPage page = new HelpPage(file);
		page.append(NLS.bind(Messages.help_missing, file), HelpPage.Style.TEXT);
		return page;
	}

	/** A page by its plug-in and its place there: {@code /org.tidemark.help/html/types.html}. */
	private static @Nullable URL find(String file) {
		String[] parts = file.split("/", 3); //$NON-NLS-1$
		Bundle bundle = parts.length < 3 ? null : Platform.getBundle(parts[1]);
		return bundle == null ? null : FileLocator.find(bundle, IPath.fromOSString("$nl$/" + parts[2]), Map.of()); //$NON-NLS-1$
	}

	/** A page of what a context says, with links to what belongs to it. */
	static HelpPage page(String title, String text, IHelpResource[] topics) {
		HelpPage page = new HelpPage(""); //$NON-NLS-1$
		page.append(title.isEmpty() ? Messages.help_title : title, HelpPage.Style.TITLE);
		page.newLine();
		page.append(text, HelpPage.Style.TEXT);
		page.paragraph();
		for (IHelpResource topic : topics) {
			page.append("\u2022 ", HelpPage.Style.TEXT); //$NON-NLS-1$
			page.link(topic.getLabel(), topic.getHref());
			page.newLine();
		}
		return page;
	}

	/** The topics whose label or page has all the words, without regard to case. */
	List<Topic> search(String words) {
		String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+"); //$NON-NLS-1$
		return books().stream().flatMap(Topic::all).filter(topic -> !topic.href().isEmpty())
				.filter(topic -> contains(topic, wanted))
				.map(topic -> new Topic(topic.label(), topic.href(), List.of()))
				.distinct().toList();
	}

	private boolean contains(Topic topic, String[] words) {
		String text = (topic.label() + ' ' + page(topic.href()).text()).toLowerCase(Locale.ROOT);
		return Stream.of(words).allMatch(text::contains);
	}
}
