/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidemark.connector.Connectors;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.ddl.Dialects;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.NumberRange;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.RefusedRow;
import org.tidemark.sync.SyncEngine;
import org.tidemark.sync.TargetDesign;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.internal.conflict.ConflictQueue;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.TargetDesigner;
import org.tidemark.sync.internal.plan.TaskPlanner;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.registry.ConflictPolicies;
import org.tidemark.sync.internal.registry.ContributedPolicies;
import org.tidemark.sync.internal.registry.ContributedSinks;
import org.tidemark.sync.internal.registry.ContributedStrategies;
import org.tidemark.sync.internal.registry.Sinks;
import org.tidemark.sync.internal.registry.Strategies;
import org.tidemark.sync.internal.run.DryRun;
import org.tidemark.sync.internal.run.Exclusion;
import org.tidemark.sync.internal.run.FileDeadLetters;
import org.tidemark.sync.internal.run.LeaseOwners;
import org.tidemark.sync.internal.run.TaskExecution;
import org.tidemark.sync.internal.state.UnitStateJson;
import org.tidemark.sync.internal.verify.Verification;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.DeadLetters;
import org.tidemark.sync.spi.Sink;

/** The local engine over the installed connectors, dialects, strategies and sinks. */
@Component(service = SyncEngine.class)
public final class LocalSyncEngine implements SyncEngine {

	private final LeaseOwners leaseOwners = new LeaseOwners();
	private final Connectors connectors;
	private final Dialects dialects;
	private final Strategies strategies;
	private final ConflictPolicies policies;
	private final Sinks sinks;
	private final UnitStateJson json = new UnitStateJson();

	/**
	 * The engine over what is declared in the extension registry.
	 *
	 * @param connectors the installed connectors
	 * @param dialects   the installed dialects
	 * @param registry   where strategies and sinks are declared
	 */
	@Activate
	public LocalSyncEngine(@Reference Connectors connectors, @Reference Dialects dialects,
			@Reference IExtensionRegistry registry) {
		this(connectors, dialects, new ContributedStrategies(registry), new ContributedPolicies(registry),
				new ContributedSinks(registry));
	}

	/**
	 * The engine over given parts.
	 *
	 * @param connectors the connectors
	 * @param dialects   the dialects
	 * @param strategies the strategies
	 * @param policies   the conflict policies
	 * @param sinks      the sinks
	 */
	public LocalSyncEngine(Connectors connectors, Dialects dialects, Strategies strategies,
			ConflictPolicies policies, Sinks sinks) {
		this.connectors = connectors;
		this.dialects = dialects;
		this.strategies = strategies;
		this.policies = policies;
		this.sinks = sinks;
	}

	/** Work on both ends of a job while they are open. */
	private interface Work<T> {
		T on(Sides sides, TaskPlanner planner) throws TidemarkException;
	}

	@Override
	public TaskPlan plan(EngineRequest request, IProgressMonitor monitor) throws TidemarkException {
		return open(request, (sides, planner) -> new TaskPlan(request.job().name(),
				planner.prepare(request.job(), request.options(), monitor).stream().map(PreparedUnit::plan).toList()));
	}

	@Override
	public List<TargetDesign> design(EngineRequest request, Dialect dialect, Set<String> units,
			IProgressMonitor monitor) throws TidemarkException {
		try (DatabaseSession source = connectors.connector(request.source().connector()).open(request.source(), 1)) {
			return new TargetDesigner(source, dialect, monitor).design(request.job(), units);
		} catch (OperationCanceledException e) {
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Run_cancelled, "", e); //$NON-NLS-1$
		}
	}

	@Override
	public TaskOutcome run(EngineRequest request, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException {
		Instant begun = Instant.now();
		try (TaskExecution execution = new TaskExecution(request, json, listener, monitor, begun);
				Exclusion alone = new Exclusion(request, leaseOwners, execution::leaseLost)) {
			return open(request, (sides, planner) -> {
				List<UnitSpec> specs = planner.resolve(request.job(), request.options(), monitor);
				try (Exclusion.InTarget here = alone.inTarget(sides, specs, monitor)) {
					TaskPlanner fenced = new TaskPlanner(here.sides(), strategies, policies, json);
					return execution.run(here.sides(), fenced,
							fenced.prepare(request.job(), specs, request.options()));
				}
			});
		}
	}

	@Override
	public List<UnitPreview> preview(EngineRequest request, int rows, IProgressMonitor monitor)
			throws TidemarkException {
		return open(request, (sides, planner) -> {
			DryRun dryRun = new DryRun(sides, request.job().name(), rows);
			List<UnitPreview> previews = new ArrayList<>();
			for (PreparedUnit unit : planner.prepareToLook(request.job(), request.options(), monitor)) {
				previews.add(dryRun.preview(unit));
			}
			return previews;
		});
	}

	@Override
	public VerifyOutcome verify(EngineRequest request, Set<String> units, TaskListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		return open(request, (sides, planner) -> new Verification(sides, listener, monitor)
				.verify(planner.resolve(request.job(), units, monitor)));
	}

	@Override
	public VerifyOutcome repair(EngineRequest request, Set<String> units, TaskListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		Job job = request.job();
		try (Exclusion alone = new Exclusion(request, leaseOwners, () -> monitor.setCanceled(true))) {
			return open(request, (sides, planner) -> {
				List<UnitSpec> specs = planner.resolve(job, units, monitor);
				try (Exclusion.InTarget here = alone.inTarget(sides, specs, monitor)) {
					return new Verification(here.sides(), listener, monitor).repair(specs, job.name(),
							request.options().confirmDeletes());
				}
			});
		}
	}

	@Override
	public List<NumberRange> gaps(SyncState state) throws TidemarkException {
		return json.read(state.checkpoint(), state.unit()).gaps().stream().map(g -> new NumberRange(g.from(), g.to()))
				.toList();
	}

	@Override
	public List<String> reset(EngineRequest request, Set<String> units, IProgressMonitor monitor)
			throws TidemarkException {
		Job job = request.job();
		try (Exclusion alone = new Exclusion(request, leaseOwners, () -> monitor.setCanceled(true))) {
			return open(request, (sides, planner) -> {
				List<UnitSpec> specs = planner.resolve(job, units, monitor);
				try (Exclusion.InTarget here = alone.inTarget(sides, specs, monitor)) {
					return forget(request, here.sides(), specs);
				}
			});
		}
	}

	private static List<String> forget(EngineRequest request, Sides sides, List<UnitSpec> specs)
			throws TidemarkException {
		String job = request.job().name();
		List<String> had = new ArrayList<>();
		List<String> mirrored = request.store().states().list(job).stream().map(SyncState::unit).toList();
		for (UnitSpec spec : specs) {
			try (Sink sink = sides.sinks().open(sides.target(), spec.sinkRequest(job))) {
				boolean stored = sink.storedCheckpoint().isPresent();
				sink.forget();
				forgetDeletes(sides, spec, job);
				request.store().states().remove(job, spec.name());
				if (stored || mirrored.contains(spec.name())) {
					had.add(spec.name());
				}
			}
		}
		return had;
	}

	private static void forgetDeletes(Sides sides, UnitSpec spec, String job) throws TidemarkException {
		if (!spec.keyTargets().isEmpty()) {
			try (Sink sink = sides.sinks().open(sides.target(), spec.deleteRequest(job, List.of()))) {
				sink.forget();
			}
		}
	}

	private <T> T open(EngineRequest request, Work<T> work) throws TidemarkException {
		Job job = request.job();
		int ownThreads = SyncSettings.resolve(job.sync(), SyncOptions.NONE).threadCount();
		int threads = job.tables().stream().map(job::settings).mapToInt(SyncSettings::threadCount).reduce(ownThreads,
				Math::max);
		String targetConnector = request.target().connector();
		Dialect dialect = dialects.find(targetConnector)
				.orElseThrow(() -> new TidemarkException(ProblemKind.USAGE,
						NLS.bind(Messages.Sink_unknown, targetConnector), "", null)); //$NON-NLS-1$
		Connector ofSource = connectors.connector(request.source().connector());
		Connector ofTarget = connectors.connector(targetConnector);
		try (OpenEnds ends = OpenEnds.open(() -> ofSource.open(request.source(), Math.max(3, 3 * threads)),
				() -> ofTarget.open(request.target(), 2 * threads + 2))) {
			ServerInfo server = ends.target().server();
			Sides sides = new Sides(ends.source(), ends.target(),
					dialect.at((server.product() + ' ' + server.version()).strip()),
					sinks.forConnector(targetConnector),
					isBothWays(job) ? sinks.forConnector(request.source().connector()) : null);
			return work.on(sides, new TaskPlanner(sides, strategies, policies, json));
		} catch (OperationCanceledException e) {
			throw new TidemarkException(ProblemKind.CANCELLED, Messages.Run_cancelled, "", e); //$NON-NLS-1$
		}
	}

	@Override
	public List<PendingConflict> conflicts(EngineRequest request, Set<String> units, IProgressMonitor monitor)
			throws TidemarkException {
		return open(request, (sides, planner) -> {
			List<PendingConflict> found = new ArrayList<>();
			for (UnitSpec spec : planner.resolve(request.job(), units, monitor)) {
				found.addAll(new ConflictQueue(sides, spec, request.job().name()).list());
			}
			return found;
		});
	}

	@Override
	public List<RefusedRow> deadLetters(EngineRequest request, Set<String> units, int most, IProgressMonitor monitor)
			throws TidemarkException {
		String job = request.job().name();
		return open(request, (sides, planner) -> {
			List<RefusedRow> found = new ArrayList<>();
			for (UnitSpec spec : planner.resolve(request.job(), units, monitor)) {
				FileDeadLetters file = new FileDeadLetters(request.store().home(), job, spec.name());
				try (Sink sink = sides.sinks().open(sides.target(), spec.sinkRequest(job).inTask(0, file))) {
					DeadLetters letters = sink.deadLetters();
					for (DeadLetter letter : letters.load("", most)) { //$NON-NLS-1$
						found.add(new RefusedRow(spec.name(), letter.key(), letter.column(), letter.reason(),
								letter.row(), letter.attempts(), letter.task(), letters.place()));
					}
				}
			}
			return found;
		});
	}

	@Override
	public ConflictOutcome resolve(EngineRequest request, ConflictChoices choices, IProgressMonitor monitor)
			throws TidemarkException {
		Job job = request.job();
		try (Exclusion alone = new Exclusion(request, leaseOwners, () -> monitor.setCanceled(true))) {
			return open(request, (sides, planner) -> {
				List<UnitSpec> specs = planner.resolve(job, choices.units(), monitor);
				try (Exclusion.InTarget here = alone.inTarget(sides, specs, monitor)) {
					return ConflictQueue.resolve(here.sides(), specs, job.name(), choices);
				}
			});
		}
	}

	private static boolean isBothWays(Job job) {
		return SyncSettings.resolve(job.sync(), SyncOptions.NONE).direction() == Direction.BOTH
				|| job.tables().stream().map(job::settings).anyMatch(s -> s.direction() == Direction.BOTH);
	}
}
