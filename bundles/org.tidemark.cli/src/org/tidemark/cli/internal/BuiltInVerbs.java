/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.tidemark.cli.internal.command.AlertsCommand;
import org.tidemark.cli.internal.command.BrowseCommand;
import org.tidemark.cli.internal.command.CompletionCommand;
import org.tidemark.cli.internal.command.ConflictsCommand;
import org.tidemark.cli.internal.command.ConnectionsCommand;
import org.tidemark.cli.internal.command.DdlCommand;
import org.tidemark.cli.internal.command.DemoCommand;
import org.tidemark.cli.internal.command.PipelineCommand;
import org.tidemark.cli.internal.command.PlanCommand;
import org.tidemark.cli.internal.command.RunCommand;
import org.tidemark.cli.internal.command.ScheduleCommand;
import org.tidemark.cli.internal.command.StateCommand;
import org.tidemark.cli.internal.command.TasksCommand;
import org.tidemark.cli.internal.command.VerifyCommand;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The verbs that Tidemark brings along, in the order in which help lists them. Of a verb that is not among the arguments
 * only the name is made: picocli takes a sixth of a second to make all of them with their options.
 */
final class BuiltInVerbs {

	private static final String COMPLETION = "completion"; //$NON-NLS-1$

	private final Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();

	BuiltInVerbs(CommandRuntime runtime) {
		verbs.put("demo", () -> new DemoCommand(runtime)); //$NON-NLS-1$
		verbs.put("connections", () -> ConnectionsCommand.commandLine(runtime)); //$NON-NLS-1$
		verbs.put("browse", () -> new BrowseCommand(runtime)); //$NON-NLS-1$
		verbs.put("plan", () -> new PlanCommand(runtime)); //$NON-NLS-1$
		verbs.put("run", () -> new RunCommand(runtime)); //$NON-NLS-1$
		verbs.put("verify", () -> new VerifyCommand(runtime)); //$NON-NLS-1$
		verbs.put("ddl", () -> new DdlCommand(runtime)); //$NON-NLS-1$
		verbs.put("state", () -> new StateCommand(runtime)); //$NON-NLS-1$
		verbs.put("conflicts", () -> new ConflictsCommand(runtime)); //$NON-NLS-1$
		verbs.put("pipeline", () -> PipelineCommand.commandLine(runtime)); //$NON-NLS-1$
		verbs.put("tasks", () -> TasksCommand.commandLine(runtime)); //$NON-NLS-1$
		verbs.put("schedule", () -> new ScheduleCommand(runtime)); //$NON-NLS-1$
		verbs.put("alerts", () -> new AlertsCommand(runtime)); //$NON-NLS-1$
		verbs.put(COMPLETION, () -> new CompletionCommand(runtime));
	}

	/** Adds all verbs to a command line with these arguments. */
	void addTo(CommandLine command, List<String> arguments) {
		boolean all = arguments.contains(COMPLETION);
		verbs.forEach((name, verb) -> command.addSubcommand(name,
				all || arguments.contains(name) ? verb.get() : nameAlone(COMPLETION.equals(name))));
	}

	private static CommandSpec nameAlone(boolean hidden) {
		CommandSpec spec = CommandSpec.create();
		spec.usageMessage().hidden(hidden);
		return spec;
	}
}
