/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.TidemarkSession;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code connections add NAME}: stores a connection. A password is asked for, or comes from a variable or a pipe. */
@Command(name = "add", sortOptions = false)
final class AddConnection extends SessionCommand {

	private static final String NONE = ""; //$NON-NLS-1$

	@Parameters(index = "0", paramLabel = "NAME", descriptionKey = "add.name")
	private String name = NONE;

	@Option(names = "--url", paramLabel = "URL", descriptionKey = "add.url")
	private @Nullable String url;

	@Option(names = "--connector", paramLabel = "ID", descriptionKey = "add.connector")
	private String connector = NONE;

	@Option(names = "--host", paramLabel = "HOST", descriptionKey = "add.host")
	private @Nullable String host;

	@Option(names = "--port", paramLabel = "PORT", descriptionKey = "add.port")
	private int port;

	@Option(names = "--database", paramLabel = "DB", descriptionKey = "add.database")
	private @Nullable String database;

	@Option(names = "--file", paramLabel = "FILE", descriptionKey = "add.file")
	private @Nullable Path file;

	@Option(names = "--user", paramLabel = "USER", descriptionKey = "add.user")
	private @Nullable String user;

	@ArgGroup(exclusive = true)
	private @Nullable PasswordSource password;

	@Option(names = "--tls", paramLabel = "MODE", descriptionKey = "add.tls")
	private @Nullable String tls;

	@Option(names = "--tls-ca", paramLabel = "FILE", descriptionKey = "add.tlsCa")
	private @Nullable Path tlsCa;

	@Option(names = "--tls-certificate", paramLabel = "FILE", descriptionKey = "add.tlsCertificate")
	private @Nullable Path tlsCertificate;

	@Option(names = "--tls-key", paramLabel = "FILE", descriptionKey = "add.tlsKey")
	private @Nullable Path tlsKey;

	@Option(names = "--environment", paramLabel = "E", descriptionKey = "add.environment")
	private @Nullable String environment;

	@Option(names = "--option", paramLabel = "KEY=VALUE", descriptionKey = "add.option")
	private Map<String, String> options = new LinkedHashMap<>();

	@Option(names = "--replace", descriptionKey = "add.replace")
	private boolean replace;

	private @Nullable Secret secret;

	/** Where the password comes from. */
	static final class PasswordSource {
		@Option(names = "--password-env", paramLabel = "VAR", required = true, descriptionKey = "add.passwordEnv")
		private @Nullable String variable;

		@Option(names = "--password-stdin", required = true, descriptionKey = "add.passwordStdin")
		private boolean stdin;

		@Option(names = "--no-password", required = true, descriptionKey = "add.noPassword")
		private boolean none;
	}

	AddConnection(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session) throws TidemarkException {
		takeUrl();
		if (connector.isEmpty()) {
			throw usage(Messages.Add_noConnector, Messages.Add_noConnector_remedy);
		}
		ConnectionOperations connections = session.connections();
		if (!replace && connections.list().stream().anyMatch(connection -> connection.name().equals(name))) {
			throw usage(MessageFormat.format(Messages.Add_exists, name), Messages.Add_exists_remedy);
		}
		boolean fileBased = connections.connectors().stream().filter(c -> c.id().equals(connector)).findFirst()
				.map(ConnectorDescriptor::fileBased).orElse(file != null);
		connections.save(fileBased ? fileConnection() : serverConnection());
		if (!runtime().json()) {
			runtime().out().println(MessageFormat.format(Messages.Connections_saved, name));
			runtime().err().println(MessageFormat.format(Messages.Add_next, runtime().context().program(), name));
		}
		return 0;
	}

	/** Sets the options that the URL stands for; one that is given beside it must not say something else. */
	private void takeUrl() throws TidemarkException {
		String given = url;
		if (given == null) {
			return;
		}
		ConnectionUrl from = ConnectionUrl.parse(given);
		boolean kin = Set.of("postgresql risingwave", "mysql starrocks").contains(from.connector() + ' ' + connector); //$NON-NLS-1$ //$NON-NLS-2$
		connector = kin ? connector : agreed("--connector", connector.isEmpty() ? null : connector, from.connector()); //$NON-NLS-1$
		host = either("--host", host, from.host()); //$NON-NLS-1$
		String number = either("--port", port == 0 ? null : String.valueOf(port), //$NON-NLS-1$
				from.port() == 0 ? null : String.valueOf(from.port()));
		port = number == null ? 0 : Integer.parseInt(number);
		if (file != null && from.database() != null) {
			throw conflict("--file"); //$NON-NLS-1$
		}
		database = either("--database", database, from.database()); //$NON-NLS-1$
		user = either("--user", user, from.user()); //$NON-NLS-1$
		TlsMode mode = from.tls();
		tls = either("--tls", tls == null ? null : plain(tls), mode == null ? null : plain(mode.name())); //$NON-NLS-1$
		tlsCa = path("--tls-ca", tlsCa, from.ca()); //$NON-NLS-1$
		tlsCertificate = path("--tls-certificate", tlsCertificate, from.certificate()); //$NON-NLS-1$
		tlsKey = path("--tls-key", tlsKey, from.key()); //$NON-NLS-1$
		for (Map.Entry<String, String> option : from.options().entrySet()) {
			options.put(option.getKey(), agreed("--option " + option.getKey(), options.get(option.getKey()), //$NON-NLS-1$
					option.getValue()));
		}
		secret = from.password();
		if (secret != null && password != null) {
			throw usage(Messages.Add_twoPasswords, Messages.Add_twoPasswords_remedy);
		}
		if (secret != null) {
			runtime().err().println(Messages.Add_passwordInUrl);
		}
	}

	private static @Nullable String either(String option, @Nullable String given, @Nullable String fromUrl)
			throws TidemarkException {
		return fromUrl == null ? given : agreed(option, given, fromUrl);
	}

	private static String agreed(String option, @Nullable String given, String fromUrl) throws TidemarkException {
		if (given != null && !given.equals(fromUrl)) {
			throw conflict(option);
		}
		return fromUrl;
	}

	private static @Nullable Path path(String option, @Nullable Path given, @Nullable String fromUrl)
			throws TidemarkException {
		String text = either(option, given == null ? null : given.toString(), fromUrl);
		return text == null ? null : Path.of(text);
	}

	private static TidemarkException conflict(String option) {
		return usage(MessageFormat.format(Messages.Add_conflict, option), Messages.Add_conflict_remedy);
	}

	private ConnectionSettings fileConnection() throws TidemarkException {
		Path path = file;
		if (path == null) {
			String given = database;
			if (given == null) {
				throw usage(MessageFormat.format(Messages.Add_noFile, connector), Messages.Add_noFile_remedy);
			}
			path = Path.of(given);
		}
		return new ConnectionSettings(name, connector, null, 0, runtime().resolve(path).toString(), user, null,
				TlsSettings.of(TlsMode.DISABLED), purpose(), options);
	}

	private ConnectionSettings serverConnection() throws TidemarkException {
		if (host == null) {
			throw usage(MessageFormat.format(Messages.Add_noHost, connector), Messages.Add_noHost_remedy);
		}
		TlsSettings settings = new TlsSettings(constant(TlsMode.class, tls, TlsMode.PREFERRED, "--tls"), path(tlsCa), //$NON-NLS-1$
				path(tlsCertificate), path(tlsKey));
		return new ConnectionSettings(name, connector, host, port, database, user, password(), settings, purpose(),
				options);
	}

	private @Nullable Secret password() throws TidemarkException {
		PasswordSource source = password;
		if (secret != null) {
			return secret;
		}
		if (source == null) {
			return user == null ? null
					: runtime().context().prompt().ask(MessageFormat.format(Messages.Add_prompt, user, host))
							.orElse(null);
		}
		String variable = source.variable;
		if (variable != null) {
			String value = runtime().context().environment().get(variable);
			if (value == null) {
				throw usage(MessageFormat.format(Messages.Add_noVariable, variable), Messages.Add_noVariable_remedy);
			}
			return Secret.of(value);
		}
		return source.none ? null : Secret.of(firstLine());
	}

	private String firstLine() throws TidemarkException {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(runtime().context().terminal().in(), StandardCharsets.UTF_8))) {
			String line = reader.readLine();
			if (line == null) {
				throw usage(Messages.Add_noInput, Messages.Add_noInput_remedy);
			}
			return line;
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.USAGE, Messages.Add_noInput, Messages.Add_noInput_remedy, e);
		}
	}

	private Environment purpose() throws TidemarkException {
		return constant(Environment.class, environment, Environment.DEV, "--environment"); //$NON-NLS-1$
	}

	private @Nullable String path(@Nullable Path path) {
		return path == null ? null : runtime().resolve(path).toString();
	}

	private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String text, E fallback, String option)
			throws TidemarkException {
		if (text == null) {
			return fallback;
		}
		E[] constants = type.getEnumConstants();
		Optional<E> found = Arrays.stream(constants).filter(c -> plain(c.name()).equals(plain(text))).findFirst();
		if (found.isEmpty()) {
			throw usage(MessageFormat.format(Messages.Add_noConstant, text, option), MessageFormat
					.format(Messages.Add_noConstant_remedy, String.join(", ", Arrays.stream(constants) //$NON-NLS-1$
							.map(ConnectionText::label).toList())));
		}
		return found.get();
	}

	private static String plain(String text) {
		return text.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static TidemarkException usage(String message, String remedy) {
		return new TidemarkException(ProblemKind.USAGE, message, remedy, null);
	}
}
