/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.store.MetadataStoreProvider;

/** Opens metadata stores that are SQLite files of the name {@value #FILE_NAME}. */
@Component(service = MetadataStoreProvider.class)
public final class SqliteStoreProvider implements MetadataStoreProvider {

	/** Name of the store's file in its folder. */
	public static final String FILE_NAME = "tidemark.db"; //$NON-NLS-1$

	private final Map<String, String> environment;
	private final Clock clock;
	private final Migrator migrator;
	/** Where this bundle keeps files of its own; null outside of a framework, or where it cannot. */
	private @Nullable File area;

	/** With the environment of this process. */
	public SqliteStoreProvider() {
		this(System.getenv(), Clock.systemUTC());
	}

	/**
	 * @param environment where the passphrase and the machine's name are looked up
	 * @param clock       tells heartbeats and the times of changes
	 */
	public SqliteStoreProvider(Map<String, String> environment, Clock clock) {
		this(environment, clock, Migrator.scripts());
	}

	/**
	 * @param environment where the passphrase and the machine's name are looked up
	 * @param clock       tells heartbeats and the times of changes
	 * @param scripts     the script that makes version 1 of the schema, the one that makes version 2 of it, and so on
	 */
	public SqliteStoreProvider(Map<String, String> environment, Clock clock, List<String> scripts) {
		this.environment = Map.copyOf(environment);
		this.clock = clock;
		migrator = new Migrator(scripts, clock);
	}

	/** The migration scripts of this program, oldest first. */
	public static List<String> scripts() {
		return Migrator.scripts();
	}

	@Activate
	void activate(BundleContext context) {
		area = context.getDataFile("sqlite"); //$NON-NLS-1$
	}

	@Override
	public MetadataStore open(Path home) throws TidemarkException {
		Path folder = home.toAbsolutePath().normalize();
		try {
			PrivateFiles.createFolders(folder);
		} catch (IOException e) {
			throw StoreProblems.unwritable(folder, e);
		}
		File kept = area;
		if (kept != null) {
			NativeLibrary.keepIn(kept.toPath());
		}
		Database database = Database.open(folder.resolve(FILE_NAME));
		boolean ready = false;
		try {
			migrator.check(database);
			database.enterWal();
			migrator.migrate(database);
			ready = true;
			return new SqliteStore(folder, database, environment, clock);
		} finally {
			if (!ready) {
				database.close();
			}
		}
	}
}
