/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.TidemarkSession;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code connections}: the stored connections. */
@Command(name = "connections", sortOptions = false)
public final class ConnectionsCommand extends SessionCommand {

	private ConnectionsCommand(CommandRuntime runtime) {
		super(runtime);
	}

	/** The verb with its own verbs; without one it lists. */
	public static CommandLine commandLine(CommandRuntime runtime) {
		return new CommandLine(new ConnectionsCommand(runtime)).addSubcommand(new ListConnections(runtime))
				.addSubcommand(new ShowConnection(runtime)).addSubcommand(new AddConnection(runtime))
				.addSubcommand(new TestConnection(runtime)).addSubcommand(new RemoveConnection(runtime))
				.addSubcommand(new ImportConnections(runtime)).addSubcommand(new ExportConnections(runtime));
	}

	@Override
	int execute(TidemarkSession session) throws TidemarkException {
		return list(runtime(), session);
	}

	private static int list(CommandRuntime runtime, TidemarkSession session) throws TidemarkException {
		List<ConnectionSettings> connections = session.connections().list();
		if (runtime.json()) {
			JsonLines lines = runtime.jsonLines();
			connections.forEach(connection -> lines.object(json -> ConnectionText.write(json, connection)));
			return 0;
		}
		if (connections.isEmpty()) {
			runtime.out().println(Messages.Connections_none);
			return 0;
		}
		TextTable table = new TextTable().left(Messages.Column_name).left(Messages.Column_connector)
				.left(Messages.Column_place).left(Messages.Column_user).left(Messages.Column_tls)
				.left(Messages.Column_environment);
		for (ConnectionSettings connection : connections) {
			table.row(connection.name(), connection.connector(), ConnectionText.place(connection),
					Figures.text(connection.user()), ConnectionText.tls(connection),
					ConnectionText.label(connection.environment()));
		}
		table.print(runtime.out());
		return 0;
	}

	/** {@code connections list}. */
	@Command(name = "list", sortOptions = false)
	static final class ListConnections extends SessionCommand {

		ListConnections(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			return list(runtime(), session);
		}
	}

	/** {@code connections show NAME}. */
	@Command(name = "show", sortOptions = false)
	static final class ShowConnection extends ConnectionCommand {

		ShowConnection(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			ConnectionSettings connection = session.connections().get(name());
			if (runtime().json()) {
				runtime().jsonLines().object(json -> {
					ConnectionText.write(json, connection);
					json.writeBooleanField("password_set", connection.password() != null); //$NON-NLS-1$
				});
				return 0;
			}
			TextTable table = new TextTable().left(Messages.Column_setting).left(Messages.Column_value);
			table.row(Messages.Column_name, connection.name());
			table.row(Messages.Column_connector, connection.connector());
			table.row(Messages.Column_place, ConnectionText.place(connection));
			table.row(Messages.Column_user, Figures.text(connection.user()));
			table.row(Messages.Column_password, connection.password() == null ? Figures.NONE : "***"); //$NON-NLS-1$
			table.row(Messages.Column_tls, ConnectionText.tls(connection));
			table.row(Messages.Column_environment, ConnectionText.label(connection.environment()));
			for (Map.Entry<String, String> option : new TreeMap<>(connection.options()).entrySet()) {
				table.row(option.getKey(), ConnectionText.option(option));
			}
			table.print(runtime().out());
			return 0;
		}
	}

	/** {@code connections remove NAME}. */
	@Command(name = "remove", sortOptions = false)
	static final class RemoveConnection extends ConnectionCommand {

		RemoveConnection(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			session.connections().remove(name());
			confirm(Messages.Connections_removed, name());
			return 0;
		}
	}

	/** {@code connections import FILE}. */
	@Command(name = "import", sortOptions = false)
	static final class ImportConnections extends ConnectionFileCommand {

		ImportConnections(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			List<String> names = session.connections().importFrom(file());
			JsonLines lines = runtime().jsonLines();
			for (String name : names) {
				if (runtime().json()) {
					lines.object(json -> json.writeStringField("name", name)); //$NON-NLS-1$
				} else {
					runtime().out().println(MessageFormat.format(Messages.Connections_saved, name));
				}
			}
			return 0;
		}
	}

	/** {@code connections export FILE}. */
	@Command(name = "export", sortOptions = false)
	static final class ExportConnections extends ConnectionFileCommand {

		ExportConnections(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			session.connections().exportTo(file());
			confirm(Messages.Connections_exported, file());
			return 0;
		}
	}
}
