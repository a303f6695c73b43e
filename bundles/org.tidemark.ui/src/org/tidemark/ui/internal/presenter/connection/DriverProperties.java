/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tidemark.ui.internal.presenter.Messages;

/** The driver properties of a connection while they are edited: lines, of which some may not be right yet. */
public final class DriverProperties {

	private final List<Line> lines = new ArrayList<>();
	private int last;

	/**
	 * A property.
	 *
	 * @param id    which line it is, whatever is entered
	 * @param key   its name
	 * @param value its value
	 */
	public record Line(int id, String key, String value) {
	}

	/** The lines in their order. */
	public List<Line> lines() {
		return List.copyOf(lines);
	}

	/** Sets a property, in the line that it has already or in a new one. */
	public Line put(String key, String value) {
		Optional<Line> known = lines.stream().filter(line -> !key.isEmpty() && line.key().equals(key)).findFirst();
		if (known.isPresent()) {
			return change(new Line(known.get().id(), key, value));
		}
		last++;
		Line line = new Line(last, key, value);
		lines.add(line);
		return line;
	}

	/** Enters another name. */
	public Line rename(Line line, String key) {
		return change(new Line(line.id(), key.strip(), line.value()));
	}

	/** Enters another value. */
	public Line change(Line line, String value) {
		return change(new Line(line.id(), line.key(), value.strip()));
	}

	private Line change(Line changed) {
		lines.replaceAll(line -> line.id() == changed.id() ? changed : line);
		return changed;
	}

	/** Takes lines away. */
	public void remove(Collection<Line> unwanted) {
		lines.removeAll(unwanted);
	}

	/** The first thing that is wrong; a line without name and value is none. */
	Optional<String> problem() {
		Set<String> seen = new HashSet<>();
		for (Line line : lines) {
			if (line.key().isEmpty() && !line.value().isEmpty()) {
				return Optional.of(NLS.bind(Messages.form_optionWrong, line.value()));
			}
			if (!line.key().isEmpty() && !seen.add(line.key())) {
				return Optional.of(NLS.bind(Messages.form_optionTwice, line.key()));
			}
		}
		return Optional.empty();
	}

	/** What is handed to the driver. */
	Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		lines.stream().filter(line -> !line.key().isEmpty()).forEach(line -> values.put(line.key(), line.value()));
		return values;
	}
}
