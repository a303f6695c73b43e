/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sample;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sample.Sample;
import org.tidemark.sample.SampleChange;
import org.tidemark.sample.SampleShop;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.job.KnownJobs;

/** Makes the sample under the home and changes it. It never blocks the thread of the user interface. */
public final class SamplePresenter {

	private final SessionSource source;
	private final Background background;
	private final KnownJobs jobs;

	/** @param jobs gets the sample's job */
	public SamplePresenter(SessionSource source, Background background, KnownJobs jobs) {
		this.source = source;
		this.background = background;
		this.jobs = jobs;
	}

	/**
	 * Makes the sample, saves its connections and adds its job to the known ones; what is there already is kept.
	 *
	 * @param ended is told the job's file, or why that did not succeed
	 */
	public void create(Consumer<Result<Path>> ended) {
		background.announce(Messages.work_sample, monitor -> {
			TidemarkSession session = source.open();
			Sample sample = new SampleShop().create(folder(), false);
			for (ConnectionSettings connection : sample.connections()) {
				session.connections().save(connection);
			}
			return sample.jobFile();
		}, (Result<Path> result) -> {
			if (result instanceof Result.Done<Path> done) {
				jobs.add(done.value());
			}
			ended.accept(result);
		});
	}

	/**
	 * Changes and adds some orders, so that the next run has something to do.
	 *
	 * @param ended is told what was changed, or why that did not succeed
	 */
	public void change(Consumer<Result<SampleChange>> ended) {
		background.announce(Messages.work_sampleChange, monitor -> new SampleShop().change(folder()), ended);
	}

	private Path folder() {
		return source.home().resolve(SampleShop.FOLDER);
	}
}
