/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.Redaction;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.job.AlertRule;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;

import picocli.CommandLine.Command;

/** {@code alerts JOB}: sends a message that says it is a test by each alert of a job. */
@Command(name = "alerts", sortOptions = false)
public final class AlertsCommand extends JobCommand {

	/** @param runtime what it works with */
	public AlertsCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session, JobFile file) throws TidemarkException {
		List<AlertRule> rules = file.job().alerts();
		if (rules.isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE, Messages.Alerts_none, Messages.Alerts_none_remedy, null);
		}
		List<Optional<TidemarkException>> results = session.jobs().tryAlerts(file.job());
		TextTable table = new TextTable().left(Messages.Column_channel).left(Messages.Column_told)
				.left(Messages.Column_result);
		int exitCode = 0;
		for (int i = 0; i < rules.size(); i++) {
			AlertRule rule = rules.get(i);
			Optional<TidemarkException> problem = results.get(i);
			if (problem.isPresent()) {
				exitCode = Math.max(exitCode, problem.get().kind().exitCode());
				runtime().err().println("tidemark: " + rule.channel() + ": " //$NON-NLS-1$ //$NON-NLS-2$
						+ Redaction.of(problem.get().summary()));
			}
			table.row(rule.channel(), rule.on().stream().map(AlertEvent::id).collect(Collectors.joining(", ")), //$NON-NLS-1$
					problem.isEmpty() ? Messages.Alerts_sent : Messages.Alerts_failed);
			if (runtime().json()) {
				runtime().jsonLines().object(json -> {
					json.writeStringField("channel", rule.channel()); //$NON-NLS-1$
					JsonLines.texts(json, "on", rule.on().stream().map(AlertEvent::id).toList()); //$NON-NLS-1$
					JsonLines.text(json, "error", //$NON-NLS-1$
							problem.isEmpty() ? null : Redaction.of(problem.get().summary()));
				});
			}
		}
		if (!runtime().json()) {
			table.print(runtime().out());
		}
		return exitCode;
	}
}
