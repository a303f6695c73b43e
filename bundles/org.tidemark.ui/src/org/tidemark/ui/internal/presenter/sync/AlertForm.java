/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.job.AlertRule;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/** Who is told of a job's runs, as a list that is edited. Used in the thread of the user interface. */
public final class AlertForm {

	private final JobDocument document;
	private final SessionSource session;
	private final Background background;

	/**
	 * @param document   what is edited
	 * @param session    knows the installed channels
	 * @param background where it is asked
	 */
	public AlertForm(JobDocument document, SessionSource session, Background background) {
		this.document = document;
		this.session = session;
		this.background = background;
	}

	/** The rules, as they are. */
	public List<AlertRule> rules() {
		return document.job().map(Job::alerts).orElse(List.of());
	}

	/** What a rule hears, for a person. */
	public static String told(AlertRule rule) {
		return rule.on().stream().map(AlertForm::name).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** Which keys of its channel a rule sets; their values may be secrets. */
	public static String keys(AlertRule rule) {
		return String.join(", ", rule.options().keySet()); //$NON-NLS-1$
	}

	/** The name of what is told. */
	public static String name(AlertEvent event) {
		return switch (event) {
			case COMPLETED -> Messages.alert_completed;
			case FAILED -> Messages.alert_failed;
			case CANCELLED -> Messages.alert_cancelled;
			case RECOVERED -> Messages.alert_recovered;
			case DIFFERENCES -> Messages.alert_differences;
			case DEAD_LETTERS -> Messages.alert_deadLetters;
		};
	}

	/** Adds a rule at the end. */
	public void add(AlertRule rule) {
		write(rules -> rules.add(rule));
	}

	/** Puts a rule in the place of another. */
	public void replace(int index, AlertRule rule) {
		write(rules -> rules.set(index, rule));
	}

	/** Takes a rule away. */
	public void remove(int index) {
		write(rules -> rules.remove(index));
	}

	private void write(Consumer<List<AlertRule>> change) {
		document.edit(Messages.alert_edit, job -> {
			List<AlertRule> rules = new ArrayList<>(job.alerts());
			change.accept(rules);
			return job.withAlerts(rules);
		});
	}

	/** Asks for the installed channels; a session that cannot be opened is told as a problem. */
	public void channels(Consumer<Result<List<AlertChannelDescriptor>>> receiver) {
		background.run(Messages.alert_channels, monitor -> session.open().jobs().alertChannels(), receiver);
	}

	/** Sends a message that says it is a test by each rule, and tells what came of it, a line for each. */
	public void test(Consumer<String> told) {
		Optional<Job> job = document.job();
		if (job.isEmpty() || rules().isEmpty()) {
			return;
		}
		List<AlertRule> rules = rules();
		background.announce(NLS.bind(Messages.alert_testing, job.get().name()),
				monitor -> session.open().jobs().tryAlerts(job.get()), result -> told.accept(switch (result) {
					case Result.Done<List<Optional<TidemarkException>>> done -> report(rules, done.value());
					case Result.Failed<List<Optional<TidemarkException>>> failed -> failed.problem().summary();
					case Result.Cancelled<List<Optional<TidemarkException>>> ignored -> ""; //$NON-NLS-1$
				}));
	}

	private static String report(List<AlertRule> rules, List<Optional<TidemarkException>> results) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < results.size(); i++) {
			String channel = rules.get(i).channel();
			lines.add(results.get(i).map(problem -> NLS.bind(Messages.alert_notSent, channel, problem.summary()))
					.orElseGet(() -> NLS.bind(Messages.alert_sent, channel)));
		}
		return String.join("\n", lines); //$NON-NLS-1$
	}
}
