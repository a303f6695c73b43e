/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.syncto;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.schema.TableName;

/** What a person decides before tables become a job: where they are synced to, how, and where the job's file is. */
public final class SyncToForm {

	private static final String SUFFIX = ".tidemark"; //$NON-NLS-1$

	private final String source;
	private final List<TableName> tables;
	private final List<ConnectionSettings> targets;
	private String target;
	private String schema = ""; //$NON-NLS-1$
	private SyncMode mode = SyncMode.AUTO;
	private String name = ""; //$NON-NLS-1$
	private boolean named;
	private String folder;

	/**
	 * @param source  name of the connection with the tables
	 * @param tables  the tables, at least one
	 * @param targets the connections that there are
	 * @param target  name of the connection that was chosen already; empty for none
	 * @param folder  where the job's file goes unless a person decides otherwise
	 */
	public SyncToForm(String source, List<TableName> tables, List<ConnectionSettings> targets, String target,
			Path folder) {
		this.source = source;
		this.tables = List.copyOf(tables);
		this.targets = targets.stream().filter(c -> !c.name().equals(source)).toList();
		this.target = target.isEmpty() ? this.targets.stream().findFirst().map(ConnectionSettings::name).orElse("") //$NON-NLS-1$
				: target;
		this.folder = folder.toString();
		suggest();
	}

	private void suggest() {
		if (!named) {
			name = tables.size() == 1 ? NLS.bind(Messages.name_one, tables.get(0).table(), target)
					: NLS.bind(Messages.name_many, source, target);
		}
	}

	/** The tables. */
	public List<TableName> tables() {
		return tables;
	}

	/** The names of the connections that they can be synced to. */
	public List<String> targets() {
		return targets.stream().map(ConnectionSettings::name).toList();
	}

	/** The name of the connection that they are synced to. */
	public String target() {
		return target;
	}

	/** Chooses the connection that they are synced to. */
	public void setTarget(String connection) {
		target = connection;
		suggest();
	}

	/** Chooses the schema of the target tables; empty for the connection's default. */
	public void setSchema(String text) {
		schema = text.strip();
	}

	/** Which rows a run reads. */
	public SyncMode mode() {
		return mode;
	}

	/** Decides which rows a run reads. */
	public void setMode(SyncMode newMode) {
		mode = newMode;
	}

	/** The job's name. */
	public String name() {
		return name;
	}

	/** Names the job; it is no longer named by what it does. */
	public void setName(String text) {
		named |= !text.equals(name);
		name = text;
	}

	/** The folder of the job's file. */
	public String folder() {
		return folder;
	}

	/** Decides where the job's file goes. */
	public void setFolder(String text) {
		folder = text.strip();
	}

	/** The first thing that is still wrong. */
	public Optional<String> problem() {
		if (targets.isEmpty()) {
			return Optional.of(Messages.problem_noTarget);
		}
		if (!targets().contains(target)) {
			return Optional.of(Messages.problem_target);
		}
		if (name.isBlank()) {
			return Optional.of(Messages.problem_name);
		}
		return file().isEmpty() ? Optional.of(Messages.problem_folder) : Optional.empty();
	}

	/** The job's file; empty when the folder is none. */
	public Optional<Path> file() {
		try {
			Path path = Path.of(folder);
			String base = name.strip().replaceAll("[^\\p{L}\\p{N}._ -]+", "-"); //$NON-NLS-1$ //$NON-NLS-2$
			return folder.isEmpty() || !path.isAbsolute() || base.isEmpty() ? Optional.empty()
					: Optional.of(path.resolve(base + SUFFIX));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** The job; to be asked for when there is no problem. */
	public Job job() {
		@Nullable
		String into = schema.isEmpty() ? null : schema;
		List<TableMapping> mappings = tables.stream().map(table -> new TableMapping(table,
				new TableName(into, table.table()), List.of(), null, SyncOptions.NONE)).toList();
		SyncOptions options = new SyncOptions(mode, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null);
		return new Job(name.strip(), Engine.LOCAL, source, target, options, mappings, TableSelection.NONE);
	}
}
