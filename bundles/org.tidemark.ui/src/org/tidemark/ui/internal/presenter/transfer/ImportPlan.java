/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.ConnectionSettings;

/** Which of the connections that were offered are imported, and under which names. */
public final class ImportPlan {

	/** What is done with a connection. */
	public enum Choice {
		/** It is imported under its own name, which no connection has. */
		ADD,
		/** It is left out. */
		SKIP,
		/** It replaces the one of its name. */
		REPLACE,
		/** It is imported under another name. */
		RENAME
	}

	/** A connection that was offered. */
	public static final class Line {

		private final ConnectionSettings offered;
		private final boolean conflict;
		private Choice choice;
		private String newName;

		private Line(ConnectionSettings offered, boolean conflict, String freeName) {
			this.offered = offered;
			this.conflict = conflict;
			this.choice = conflict ? Choice.RENAME : Choice.ADD;
			this.newName = freeName;
		}

		/** Its settings, without secrets. */
		public ConnectionSettings offered() {
			return offered;
		}

		/** Whether there is a connection of its name. */
		public boolean conflict() {
			return conflict;
		}

		/** What is done with it. */
		public Choice choice() {
			return choice;
		}

		/** The name it is saved under when it is renamed. */
		public String newName() {
			return newName;
		}

		/** What can be done with it. */
		public List<Choice> choices() {
			return conflict ? List.of(Choice.RENAME, Choice.REPLACE, Choice.SKIP)
					: List.of(Choice.ADD, Choice.RENAME, Choice.SKIP);
		}

		/** Decides what is done with it; what is not among its {@link #choices()} is not decided. */
		public void choose(Choice newChoice) {
			if (choices().contains(newChoice)) {
				choice = newChoice;
			}
		}

		/** Decides the name that it gets when it is renamed. */
		public void rename(String name) {
			newName = name;
		}

		/** The name it is saved under; empty when it is left out. */
		public String target() {
			return switch (choice) {
				case SKIP -> ""; //$NON-NLS-1$
				case RENAME -> newName.strip();
				case ADD, REPLACE -> offered.name();
			};
		}
	}

	private final List<Line> lines = new ArrayList<>();
	private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	/**
	 * @param offered what can be imported
	 * @param taken   names that connections have already
	 */
	public ImportPlan(List<ConnectionSettings> offered, Set<String> taken) {
		this.taken.addAll(taken);
		Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		used.addAll(taken);
		offered.forEach(connection -> used.add(connection.name()));
		for (ConnectionSettings connection : offered) {
			String free = free(connection.name(), used);
			used.add(free);
			lines.add(new Line(connection, this.taken.contains(connection.name()), free));
		}
	}

	private static String free(String name, Set<String> used) {
		int number = 2;
		while (used.contains(name + " (" + number + ')')) { //$NON-NLS-1$
			number++;
		}
		return name + " (" + number + ')'; //$NON-NLS-1$
	}

	/** What was offered. */
	public List<Line> lines() {
		return List.copyOf(lines);
	}

	/** Does the same with all that have a name that is taken. */
	public void chooseForConflicts(Choice choice) {
		lines.stream().filter(Line::conflict).forEach(line -> line.choose(choice));
	}

	/** Why it cannot be imported like this. */
	public Optional<String> problem() {
		Set<String> targets = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		boolean any = false;
		for (Line line : lines) {
			String target = line.target();
			if (line.choice() == Choice.SKIP) {
				continue;
			}
			any = true;
			if (target.isEmpty()) {
				return Optional.of(NLS.bind(Messages.import_nameMissing, line.offered().name()));
			}
			if (line.choice() == Choice.RENAME && taken.contains(target)) {
				return Optional.of(NLS.bind(Messages.import_nameTaken, target));
			}
			if (!targets.add(target)) {
				return Optional.of(NLS.bind(Messages.import_nameTwice, target));
			}
		}
		return any ? Optional.empty() : Optional.of(Messages.import_nothing);
	}

	/** The names to save under, by the names in the source. */
	public Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		lines.stream().filter(line -> line.choice() != Choice.SKIP)
				.forEach(line -> names.put(line.offered().name(), line.target()));
		return names;
	}

	/** What happens, in words. */
	public static String words(Line line) {
		return switch (line.choice()) {
			case ADD -> Messages.choice_add;
			case SKIP -> Messages.choice_skip;
			case REPLACE -> Messages.choice_replace;
			case RENAME -> NLS.bind(Messages.choice_renameTo, line.newName());
		};
	}

	/** A choice in words. */
	public static String words(Choice choice) {
		return switch (choice) {
			case ADD -> Messages.choice_add;
			case SKIP -> Messages.choice_skip;
			case REPLACE -> Messages.choice_replace;
			case RENAME -> Messages.choice_rename;
		};
	}
}
