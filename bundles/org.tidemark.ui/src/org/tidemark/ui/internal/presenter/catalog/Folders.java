/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.tidemark.ui.internal.presenter.Messages;

/**
 * The folders in which a person keeps connections. They are an arrangement of this workbench and no part of a connection:
 * jobs, the command line and colleagues name a connection alike wherever it lies, and moving it must not change it. A
 * folder's path is the names from the top, with a slash between.
 */
public final class Folders {

	private static final String TAB = "\t"; //$NON-NLS-1$

	private final SortedSet<String> paths = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
	private final Map<String, String> members = new TreeMap<>();

	/** Folders as {@link #text()} wrote them; a line that cannot be read is left out. */
	public static Folders read(String text) {
		Folders folders = new Folders();
		for (String line : text.lines().toList()) {
			int tab = line.indexOf(TAB);
			if (tab < 0) {
				folders.add(line);
			} else {
				folders.add(line.substring(tab + 1));
				folders.members.put(line.substring(0, tab), line.substring(tab + 1));
			}
		}
		return folders;
	}

	/** All of it as text. */
	public String text() {
		List<String> lines = new ArrayList<>(paths);
		members.forEach((connection, path) -> lines.add(connection + TAB + path));
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private void add(String path) {
		for (String p = path; !p.isEmpty(); p = above(p)) {
			paths.add(p);
		}
	}

	/** The paths of all folders, those above before those below. */
	public List<String> paths() {
		return List.copyOf(paths);
	}

	/** The path of the folder in which a connection is; empty for the top. */
	public String of(String connection) {
		String path = members.get(connection);
		return path == null ? "" : path; //$NON-NLS-1$
	}

	/** The path of the folder above; empty for the top. */
	public static String above(String path) {
		return path.substring(0, Math.max(0, path.lastIndexOf('/')));
	}

	/** The last name of a path. */
	public static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static String below(String parent, String name) {
		return parent.isEmpty() ? name.strip() : parent + '/' + name.strip();
	}

	/** Why a folder cannot have this name; empty when it can. */
	public Optional<String> problem(String parent, String name) {
		if (name.isBlank()) {
			return Optional.of(Messages.folder_nameMissing);
		}
		if (name.contains("/") || name.contains(TAB)) { //$NON-NLS-1$
			return Optional.of(Messages.folder_nameSlash);
		}
		return paths.contains(below(parent, name)) ? Optional.of(NLS.bind(Messages.folder_nameTaken, name.strip()))
				: Optional.empty();
	}

	/**
	 * Makes a folder.
	 *
	 * @return its path
	 */
	public String create(String parent, String name) {
		String path = below(parent, name);
		add(path);
		return path;
	}

	/** Gives a folder another name; what is in it stays in it. */
	public void rename(String path, String name) {
		move(path, below(above(path), name));
	}

	/** Removes a folder; what is in it moves to the folder above. */
	public void remove(String path) {
		String parent = above(path);
		for (String each : List.copyOf(paths)) {
			if (each.startsWith(path + '/')) {
				paths.remove(each);
				add(below(parent, each.substring(path.length() + 1)));
			}
		}
		paths.remove(path);
		members.replaceAll((connection, at) -> at.equals(path) ? parent
				: at.startsWith(path + '/') ? below(parent, at.substring(path.length() + 1)) : at);
		members.values().removeIf(String::isEmpty);
	}

	private void move(String from, String to) {
		for (String each : List.copyOf(paths)) {
			if (each.equals(from) || each.startsWith(from + '/')) {
				paths.remove(each);
				add(to + each.substring(from.length()));
			}
		}
		members.replaceAll((connection, at) -> at.equals(from) || at.startsWith(from + '/')
				? to + at.substring(from.length())
				: at);
	}

	/** Puts connections into a folder; the empty path is the top. */
	public void put(Collection<String> connections, String path) {
		add(path);
		for (String connection : connections) {
			if (path.isEmpty()) {
				members.remove(connection);
			} else {
				members.put(connection, path);
			}
		}
	}

	/** A connection has another name now. */
	public void renamed(String connection, String newName) {
		String path = members.remove(connection);
		if (path != null) {
			members.put(newName, path);
		}
	}
}
