/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.registry.ConflictPolicies;
import org.tidemark.sync.internal.registry.Strategies;
import org.tidemark.sync.internal.state.UnitStateJson;
import org.tidemark.sync.spi.Sink;

/** Makes the units of a job ready to run; reads both databases and writes nothing. */
public final class TaskPlanner {

	private final Sides sides;
	private final Strategies strategies;
	private final ConflictPolicies policies;
	private final UnitStateJson json;

	/**
	 * @param sides      both ends of the job
	 * @param strategies the strategies that are installed
	 * @param policies   the conflict policies that are installed
	 * @param json       reads stored states
	 */
	public TaskPlanner(Sides sides, Strategies strategies, ConflictPolicies policies, UnitStateJson json) {
		this.sides = sides;
		this.strategies = strategies;
		this.policies = policies;
		this.json = json;
	}

	/** The units of a job in the order in which they start, parents before children. */
	public List<PreparedUnit> prepare(Job job, RunOptions options, IProgressMonitor monitor)
			throws TidemarkException {
		return prepare(job, resolve(job, options, monitor), options);
	}

	/** The same for a look at the rows, without counting those that the target would refuse; such rows fail nothing. */
	public List<PreparedUnit> prepareToLook(Job job, RunOptions options, IProgressMonitor monitor)
			throws TidemarkException {
		return prepare(job, resolve(job, options, monitor), options, new Preflight(sides, false));
	}

	/** Decides what is done with resolved units; they are in the order in which they start, parents before children. */
	public List<PreparedUnit> prepare(Job job, List<UnitSpec> specs, RunOptions options) throws TidemarkException {
		return prepare(job, specs, options, new Preflight(sides, true));
	}

	private List<PreparedUnit> prepare(Job job, List<UnitSpec> specs, RunOptions options, Preflight preflight)
			throws TidemarkException {
		List<PreparedUnit> units = new ArrayList<>();
		SourceAdvice advice = new SourceAdvice(sides.source().source(),
				new ClockCheck(sides.source().source(), options.keepWatermark()));
		for (UnitSpec spec : UnitOrder.parentsFirst(specs)) {
			try (Sink sink = sides.sinks().open(sides.target(), spec.sinkRequest(job.name()))) {
				DeleteRule deletes = DeleteRule.of(spec, sides, null);
				PreparedUnit unit = new ModeDecision(sides, spec, deletes, options, json).decide(sink);
				units.add(advice.addTo(preflight.examine(unit, sink)));
			}
		}
		return new ReaderChoice(sides, Runtime.getRuntime().availableProcessors()).addTo(units);
	}

	/**
	 * The resolved units of a job, those of the given names or source tables; all when there are none. Nothing will be
	 * written: columns that changed at the source since the last run are left out.
	 */
	public List<UnitSpec> resolve(Job job, Set<String> wanted, IProgressMonitor monitor) throws TidemarkException {
		return resolve(job, wanted, null, monitor);
	}

	/** The resolved units of a job that is to be run. */
	public List<UnitSpec> resolve(Job job, RunOptions options, IProgressMonitor monitor) throws TidemarkException {
		return resolve(job, options.tables(), options, monitor);
	}

	private List<UnitSpec> resolve(Job job, Set<String> wanted, @Nullable RunOptions options, IProgressMonitor monitor)
			throws TidemarkException {
		if (job.engine() != Engine.LOCAL) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_otherEngine, job.name(), job.engine().id()), ""); //$NON-NLS-1$
		}
		UnitResolver resolver = new UnitResolver(sides, strategies, policies,
				new StoredSchemas(sides, job.name(), json), options, monitor);
		List<UnitSpec> specs = new ArrayList<>();
		for (Map.Entry<String, TableMapping> table : new JobTables(sides.source(), monitor).of(job, wanted)
				.entrySet()) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			SyncSettings settings = job.settings(table.getValue());
			refuseUnavailable(table.getKey(), settings);
			specs.add(resolver.resolve(table.getKey(), table.getValue(), settings));
		}
		return specs;
	}

	private static void refuseUnavailable(String unit, SyncSettings settings) throws TidemarkException {
		// a row that one side refuses would look deleted there, and be deleted on the other
		Optional<String> unavailable = settings.errorStrategy() == ErrorStrategy.SKIP
				&& settings.direction() == Direction.BOTH ? Optional.of("error_strategy skip + direction both") //$NON-NLS-1$
						: Optional.empty();
		if (unavailable.isPresent()) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Plan_notAvailable, unit, unavailable.get()), Messages.Plan_notAvailable_remedy,
					null);
		}
	}
}
