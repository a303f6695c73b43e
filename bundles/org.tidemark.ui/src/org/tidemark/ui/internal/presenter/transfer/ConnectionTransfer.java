/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.ConnectionSource;
import org.tidemark.operations.ImportOutcome;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** Imports and exports connections. It never blocks the thread of the user interface. */
public final class ConnectionTransfer {

	private final SessionSource source;
	private final Background background;

	/** @param background where files and the store are read and written */
	public ConnectionTransfer(SessionSource source, Background background) {
		this.source = source;
		this.background = background;
	}

	/** Looks at what can be imported. */
	public void inspect(ConnectionSource from, Consumer<Result<ImportPlan>> receiver) {
		background.run(Messages.work_reading, monitor -> {
			ConnectionOperations connections = source.open().connections();
			List<ConnectionSettings> offered = connections.inspect(from);
			return new ImportPlan(offered,
					connections.list().stream().map(ConnectionSettings::name).collect(Collectors.toSet()));
		}, receiver);
	}

	/** Imports as was decided. */
	public void save(ConnectionSource from, ImportPlan plan, Consumer<Result<ImportOutcome>> receiver) {
		background.run(Messages.work_saving,
				monitor -> source.open().connections().importFrom(from, plan.names()), receiver);
	}

	/** The connections that can be exported. */
	public void list(Consumer<Result<List<ConnectionSettings>>> receiver) {
		background.run(Messages.work_reading, monitor -> source.open().connections().list(), receiver);
	}

	/** Writes some connections to a file. */
	public void export(Path file, List<String> names, Consumer<Result<Path>> receiver) {
		background.run(Messages.work_exporting, monitor -> {
			source.open().connections().exportTo(file, names);
			return file;
		}, receiver);
	}
}
