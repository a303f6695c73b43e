/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.ConnectionsSchema;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.internal.Messages;
import org.tidemark.operations.internal.json.JsonSchema;
import org.tidemark.operations.internal.json.JsonSyntaxException;
import org.tidemark.operations.internal.json.JsonText;
import org.tidemark.operations.internal.json.JsonValue;
import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.internal.json.JsonValue.Text;
import org.tidemark.operations.internal.json.Pointer;
import org.tidemark.operations.jobfile.JobFileProblem;

/**
 * The connections of a {@code connections.json}. A variable of the environment must be set when a connection that names
 * it is used, not before.
 */
public final class ConnectionFile {

	private final Path file;
	private final Map<String, String> environment;
	private final Map<String, Members> connections = new LinkedHashMap<>();

	private ConnectionFile(Path file, Map<String, String> environment) {
		this.file = file;
		this.environment = environment;
	}

	/**
	 * Reads and checks a file.
	 *
	 * @param environment the variables that {@code ${NAME}} may stand for
	 * @throws TidemarkException of kind usage that names the file, the line and what is wrong
	 */
	public static ConnectionFile read(Path file, Map<String, String> environment) throws TidemarkException {
		ConnectionFile read = new ConnectionFile(file, environment);
		List<JobFileProblem> problems = read.load(TextFile.read(file));
		if (!problems.isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Connections_invalid, file, JobFilesImpl.firstOf(problems)),
					Messages.Job_invalid_remedy, null);
		}
		return read;
	}

	/**
	 * Reads and checks a text; relative paths in it stay relative to the working directory.
	 *
	 * @throws TidemarkException of kind usage that names the line and what is wrong
	 */
	public static ConnectionFile of(String text, Map<String, String> environment) throws TidemarkException {
		ConnectionFile read = new ConnectionFile(Path.of("connections.json"), environment); //$NON-NLS-1$
		List<JobFileProblem> problems = read.load(text);
		if (!problems.isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Connections_invalidText, JobFilesImpl.firstOf(problems)),
					Messages.Job_invalid_remedy, null);
		}
		return read;
	}

	/** Whether all variables are set that a connection of the file names; false when there is none of this name. */
	public boolean ready(String name) {
		Members connection = connections.get(name);
		return connection != null && isSet(connection.object());
	}

	private boolean isSet(JsonValue value) {
		return switch (value) {
			case Text text -> Placeholders.unset(text.value(), environment).isEmpty();
			case Obj object -> object.members().values().stream().allMatch(member -> isSet(member.value()));
			case Arr array -> array.items().stream().allMatch(this::isSet);
			default -> true;
		};
	}

	/** The file. */
	public Path file() {
		return file;
	}

	/** All connections, without secrets, ordered by name; variables that are not set stand as {@code ${NAME}}. */
	public List<ConnectionSettings> list() throws TidemarkException {
		List<ConnectionSettings> all = new ArrayList<>();
		for (Members connection : connections.values()) {
			all.add(SecretOptions.without(new ConnectionReader(file, environment, connection, true).read()));
		}
		all.sort(Comparator.comparing(ConnectionSettings::name, String.CASE_INSENSITIVE_ORDER)
				.thenComparing(ConnectionSettings::name));
		return List.copyOf(all);
	}

	/** Whether there is a connection of exactly this name. */
	public boolean contains(String name) {
		return connections.containsKey(name);
	}

	/**
	 * The connection of exactly this name, with its password.
	 *
	 * @throws TidemarkException of kind usage that names a variable that is not set
	 */
	public Optional<ConnectionSettings> find(String name) throws TidemarkException {
		Members connection = connections.get(name);
		return connection == null ? Optional.empty()
				: Optional.of(new ConnectionReader(file, environment, connection, false).read());
	}

	private List<JobFileProblem> load(String text) {
		try {
			JsonValue document = JsonText.read(text);
			List<JobFileProblem> problems = new ArrayList<>(JsonSchema.read(ConnectionsSchema.open()).check(document));
			if (problems.isEmpty()) {
				checkPlaceholders(document, Pointer.ROOT, problems);
				collect((Obj) document, problems);
			}
			return problems;
		} catch (JsonSyntaxException e) {
			// the parser quotes what it stumbled over, and that may be a password
			return List.of(new JobFileProblem(e.line(), "", NLS.bind(Messages.Connections_syntax, e.column()))); //$NON-NLS-1$
		}
	}

	private void collect(Obj document, List<JobFileProblem> problems) {
		List<JsonValue> items = ((Arr) document.get("connections").orElseThrow()).items(); //$NON-NLS-1$
		for (int i = 0; i < items.size(); i++) {
			Members connection = new Members((Obj) items.get(i));
			String name = connection.required("name"); //$NON-NLS-1$
			if (connections.putIfAbsent(name, connection) != null) {
				Pointer at = Pointer.ROOT.member("connections").item(i).member("name"); //$NON-NLS-1$ //$NON-NLS-2$
				report(problems, items.get(i).line(), at, NLS.bind(Messages.Connections_twice, name));
			}
		}
	}

	private static void checkPlaceholders(JsonValue value, Pointer at, List<JobFileProblem> problems) {
		switch (value) {
			case Text text when !Placeholders.isWellFormed(text.value()) ->
				report(problems, text.line(), at, Messages.Connections_placeholder);
			case Obj object ->
				object.members().forEach((key, member) -> checkPlaceholders(member.value(), at.member(key), problems));
			case Arr array -> {
				for (int i = 0; i < array.items().size(); i++) {
					checkPlaceholders(array.items().get(i), at.item(i), problems);
				}
			}
			default -> {
				// numbers and the like hold no placeholder
			}
		}
	}

	private static void report(List<JobFileProblem> problems, int line, Pointer at, String message) {
		problems.add(new JobFileProblem(line, at.toString(), at.label() + ": " + message)); //$NON-NLS-1$
	}
}
