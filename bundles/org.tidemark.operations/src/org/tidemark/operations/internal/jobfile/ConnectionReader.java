/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.PasswordStorage;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.internal.Messages;
import org.tidemark.operations.internal.json.JsonValue;
import org.tidemark.operations.internal.json.JsonValue.Num;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.internal.json.JsonValue.Text;

/** Makes a connection of an entry that the schema found right. */
final class ConnectionReader {

	private static final Set<String> SCHEMES = Set.of("http", "https"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final int MOST_PORT = 65_535;
	private static final String MEMORY = ":"; //$NON-NLS-1$
	private static final String FILE_URI = "file:"; //$NON-NLS-1$

	private final Path file;
	private final Map<String, String> environment;
	private final Members entry;
	private final boolean lenient;
	private final String name;

	/** @param lenient whether variables that are not set stay as they are, for a list, instead of being an error */
	ConnectionReader(Path file, Map<String, String> environment, Members entry, boolean lenient) {
		this.file = file;
		this.environment = environment;
		this.entry = entry;
		this.lenient = lenient;
		this.name = entry.required("name"); //$NON-NLS-1$
	}

	ConnectionSettings read() throws TidemarkException {
		ConnectionSettings settings = settings();
		return entry.isTrue("ask_password") ? settings.withStorage(PasswordStorage.ASKED) : settings; //$NON-NLS-1$
	}

	private ConnectionSettings settings() throws TidemarkException {
		String url = text(entry, "url"); //$NON-NLS-1$
		if (url != null) {
			return fromUrl(url);
		}
		String databaseFile = text(entry, "file"); //$NON-NLS-1$
		if (databaseFile != null) {
			return new ConnectionSettings(name, connector(), null, 0, resolve("file", databaseFile), null, null, //$NON-NLS-1$
					TlsSettings.of(TlsMode.DISABLED), purpose(), options());
		}
		return new ConnectionSettings(name, connector(), text(entry, "host"), port(), text(entry, "database"), //$NON-NLS-1$ //$NON-NLS-2$
				text(entry, "user"), password(), tls(TlsSettings.PREFERRED), purpose(), options()); //$NON-NLS-1$
	}

	private ConnectionSettings fromUrl(String url) throws TidemarkException {
		Optional<String> unset = Placeholders.unset(url, environment);
		if (unset.isPresent()) {
			return new ConnectionSettings(name, connector(), Placeholders.of(unset.get()), 0, null, null, null,
					TlsSettings.PREFERRED, purpose(), options());
		}
		URI address = address(url);
		boolean secure = "https".equalsIgnoreCase(address.getScheme()); //$NON-NLS-1$
		String login = address.getUserInfo();
		String user = text(entry, "user"); //$NON-NLS-1$
		Secret password = password();
		if (login != null) {
			int colon = login.indexOf(':');
			user = user != null ? user : colon < 0 ? login : login.substring(0, colon);
			password = password != null || colon < 0 ? password : Secret.of(login.substring(colon + 1));
		}
		Map<String, String> options = new TreeMap<>(options());
		String path = Objects.requireNonNullElse(address.getPath(), ""); //$NON-NLS-1$
		if (path.length() > 1) {
			options.put("path", path); //$NON-NLS-1$
		}
		TlsSettings usual = TlsSettings.of(secure ? TlsMode.VERIFY_FULL : TlsMode.DISABLED);
		return new ConnectionSettings(name, connector(), address.getHost(), Math.max(0, address.getPort()),
				text(entry, "database"), //$NON-NLS-1$
				user, password, tls(usual), purpose(), options);
	}

	private URI address(String url) throws TidemarkException {
		try {
			URI address = new URI(url);
			String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT); //$NON-NLS-1$
			if (address.getHost() != null && SCHEMES.contains(scheme)) {
				return address;
			}
			throw problem("url", Messages.Connections_url); //$NON-NLS-1$
		} catch (URISyntaxException e) {
			// the cause quotes the address, and that may hold a password
			throw problem("url", Messages.Connections_url); //$NON-NLS-1$
		}
	}

	private String connector() throws TidemarkException {
		return expand("connector", entry.required("connector")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private int port() throws TidemarkException {
		Optional<JsonValue> port = entry.object().get("port"); //$NON-NLS-1$
		if (port.isEmpty()) {
			return 0;
		}
		if (port.get() instanceof Num number) {
			return number.value().intValueExact();
		}
		String text = expand("port", ((Text) port.get()).value()); //$NON-NLS-1$
		int value = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0; //$NON-NLS-1$
		if (!lenient && (value < 1 || value > MOST_PORT)) {
			throw problem("port", Messages.Connections_port); //$NON-NLS-1$
		}
		return value;
	}

	private @Nullable Secret password() throws TidemarkException {
		String password = text(entry, "password"); //$NON-NLS-1$
		return password == null ? null : Secret.of(password);
	}

	private TlsSettings tls(TlsSettings usual) throws TidemarkException {
		Optional<JsonValue> tls = entry.object().get("tls"); //$NON-NLS-1$
		if (tls.isEmpty()) {
			return usual;
		}
		if (tls.get() instanceof Text mode) {
			return TlsSettings.of(mode(mode.value()));
		}
		Members members = new Members((Obj) tls.get());
		return new TlsSettings(mode(members.required("mode")), tlsFile(members, "ca"), tlsFile(members, "certificate"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				tlsFile(members, "key")); //$NON-NLS-1$
	}

	private static TlsMode mode(String id) {
		return TlsMode.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	private @Nullable String tlsFile(Members tls, String key) throws TidemarkException {
		String path = text(tls, key);
		return path == null ? null : resolve("tls." + key, path); //$NON-NLS-1$
	}

	private Environment purpose() {
		return Environment.valueOf(entry.text("environment", "dev").toUpperCase(Locale.ROOT)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Map<String, String> options() throws TidemarkException {
		Map<String, String> options = new TreeMap<>();
		Optional<Members> given = entry.member("options"); //$NON-NLS-1$
		if (given.isPresent()) {
			for (String key : given.get().object().members().keySet()) {
				JsonValue value = given.get().object().get(key).orElseThrow();
				options.put(key, expand("options." + key, Members.scalar(value))); //$NON-NLS-1$
			}
		}
		return options;
	}

	/** A path, from the folder of the file that names it. */
	private String resolve(String key, String path) throws TidemarkException {
		if (path.startsWith(MEMORY) || path.startsWith(FILE_URI)) {
			return path;
		}
		try {
			return file.toAbsolutePath().resolveSibling(path).normalize().toString();
		} catch (InvalidPathException e) {
			throw problem(key, Messages.Connections_path);
		}
	}

	private @Nullable String text(Members members, String key) throws TidemarkException {
		String text = members.text(key);
		return text == null ? null : expand(key, text);
	}

	private String expand(String key, String text) throws TidemarkException {
		Optional<String> unset = Placeholders.unset(text, environment);
		if (unset.isPresent() && !lenient) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Connections_unset, new Object[] { unset.get(), name, file, key }),
					NLS.bind(Messages.Connections_unset_remedy, unset.get()), null);
		}
		return Placeholders.expand(text, environment);
	}

	private TidemarkException problem(String key, String reason) {
		return new TidemarkException(ProblemKind.USAGE,
				NLS.bind(Messages.Connections_wrong, new Object[] { key, name, file, reason }), "", null); //$NON-NLS-1$
	}
}
