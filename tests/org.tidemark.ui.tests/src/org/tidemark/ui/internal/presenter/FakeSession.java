/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.Cell;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.SyncState;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.ConnectionSource;
import org.tidemark.operations.DdlOperations;
import org.tidemark.operations.ImportOutcome;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.operations.PipelineOperations;
import org.tidemark.operations.RowQuery;
import org.tidemark.operations.TaskOperations;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.jobfile.JobCompletion;
import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.operations.jobfile.JobFiles;
import org.tidemark.operations.mapping.MappingOperations;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.NumberRange;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.RefusedRow;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.VerifyOutcome;

/** A session without a store, which a test fills. */
public final class FakeSession extends FakeHistory
		implements SessionSource, TidemarkSession, ConnectionOperations, JobOperations, JobFiles {

	public final List<ConnectorDescriptor> connectors = new ArrayList<>();
	public final Map<String, ConnectionSettings> connections = new TreeMap<>();
	public final Map<TableName, TableInfo> tables = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
	public final List<JobFileProblem> problems = new ArrayList<>();
	/** What a comparison tells while it goes on, and what it ends with. */
	public final List<TaskEvent> found = new ArrayList<>();
	public VerifyOutcome verified = new VerifyOutcome(List.of());
	/** The repairs that were asked for: whether deletes were confirmed. */
	public final List<Boolean> repaired = new ArrayList<>();
	public final List<PendingConflict> conflicts = new ArrayList<>();
	public final List<ConflictChoices> chosen = new ArrayList<>();
	public final List<RefusedRow> refused = new ArrayList<>();
	public final List<SyncState> states = new ArrayList<>();
	public final List<Set<String>> reset = new ArrayList<>();
	public final List<Listener> listeners = new ArrayList<>();
	/** The jobs of texts that were made of them; every other text says {@link #job}. */
	private final Map<String, Job> texts = new HashMap<>();
	/** What an import finds. */
	public final List<ConnectionSettings> offered = new ArrayList<>();
	public final List<String> exported = new ArrayList<>();
	/** The rows of every table. */
	public final List<List<Cell>> rows = new ArrayList<>();
	/** What was asked of rows. */
	public final List<RowQuery> queries = new ArrayList<>();
	public final List<UnitPreview> previews = new ArrayList<>();
	public final List<JobFile> previewed = new ArrayList<>();
	public Job job;
	public TaskPlan plan = new TaskPlan("nightly", List.of());
	/** How plans were asked for. */
	public final List<RunOptions> planned = new ArrayList<>();
	/** How runs were asked for; none of them succeeds. */
	public final List<RunOptions> ran = new ArrayList<>();
	/** What is asked about mappings. */
	public MappingOperations mappings = file -> {
		throw problem("No database.");
	};
	/** What writes scripts and runs them. */
	public DdlOperations ddl;
	/** What is asked about pipelines. */
	public PipelineOperations pipelines;
	public int opened;
	public int closed;

	/** A problem as a connector would report it. */
	public static TidemarkException problem(String message) {
		return new TidemarkException(ProblemKind.CONNECTION, message, "Do something.", null);
	}

	@Override
	public Path home() {
		return Path.of("home");
	}

	@Override
	public TidemarkSession open() {
		return this;
	}

	@Override
	public JobFiles jobFiles() {
		return this;
	}

	@Override
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	@Override
	public ConnectionOperations connections() {
		return this;
	}

	@Override
	public List<Optional<TidemarkException>> tryAlerts(Job tried) {
		return tried.alerts().stream()
				.map(rule -> rule.channel().equals("drum")
						? Optional.of(new TidemarkException(ProblemKind.CONNECTION, "Nobody hears it.", "", null))
						: Optional.<TidemarkException>empty())
				.toList();
	}

	@Override
	public List<AlertChannelDescriptor> alertChannels() {
		return List.of(new AlertChannelDescriptor("drum", "Drum", "Is beaten.", List.of()),
				new AlertChannelDescriptor("pigeon", "Pigeon", "Flies home.",
						List.of(new AlertChannelDescriptor.Option("to", "Where it lives", true),
								new AlertChannelDescriptor.Option("ring", "Its colour", false))));
	}

	@Override
	public JobOperations jobs() {
		return this;
	}

	@Override
	public PipelineOperations pipelines() {
		return pipelines;
	}

	@Override
	public MappingOperations mappings() {
		return mappings;
	}

	@Override
	public DdlOperations ddl() {
		return ddl;
	}

	@Override
	public TaskOperations tasks() {
		return this;
	}

	@Override
	public void close() {
		// nothing is open
	}

	@Override
	public List<ConnectorOption> properties(String connector) {
		return connectors.stream().filter(c -> c.id().equals(connector)).flatMap(c -> c.options().stream()).toList();
	}

	@Override
	public List<ConnectorDescriptor> connectors() {
		return connectors;
	}

	@Override
	public List<ConnectionSettings> list() {
		return List.copyOf(connections.values());
	}

	@Override
	public ConnectionSettings get(String name) throws TidemarkException {
		ConnectionSettings found = connections.get(name);
		if (found == null) {
			throw new TidemarkException(ProblemKind.USAGE, "There is no connection " + name + ".", "", null);
		}
		return found;
	}

	@Override
	public void save(ConnectionSettings connection) {
		connections.put(connection.name(), connection);
		listeners.forEach(Listener::connectionsChanged);
	}

	@Override
	public void remove(String name) throws TidemarkException {
		get(name);
		connections.remove(name);
		listeners.forEach(Listener::connectionsChanged);
	}

	@Override
	public ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) {
		return new ConnectionReport(List.of(), null, 0);
	}

	@Override
	public CatalogBrowser browse(String name) throws TidemarkException {
		if (failure != null) {
			throw failure;
		}
		opened++;
		return new FakeBrowser(this);
	}

	@Override
	public List<String> importFrom(Path file) {
		return List.of();
	}

	@Override
	public List<ConnectionSettings> inspect(ConnectionSource source) throws TidemarkException {
		if (failure != null) {
			throw failure;
		}
		return List.copyOf(offered);
	}

	@Override
	public ImportOutcome importFrom(ConnectionSource source, Map<String, String> names) {
		offered.stream().filter(c -> names.containsKey(c.name())).map(c -> c.withName(names.get(c.name())))
				.forEach(c -> connections.put(c.name(), c));
		listeners.forEach(Listener::connectionsChanged);
		return new ImportOutcome(List.copyOf(names.values()), List.of());
	}

	@Override
	public String describe(Collection<String> names) {
		return String.join(",", names);
	}

	@Override
	public void exportTo(Path file, Collection<String> names) {
		exported.addAll(names);
	}

	@Override
	public void exportTo(Path file) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void addListener(Runnable listener) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void removeListener(Runnable listener) {
		throw new UnsupportedOperationException();
	}

	@Override
	public JobFile load(Path file) {
		return new JobFile(file, job);
	}

	@Override
	public TaskPlan plan(JobFile file, RunOptions options, IProgressMonitor monitor) throws TidemarkException {
		planned.add(options);
		if (failure != null) {
			throw failure;
		}
		return plan;
	}

	@Override
	public TaskOutcome run(JobFile file, RunOptions options, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException {
		ran.add(options);
		throw problem("Nothing runs here.");
	}

	@Override
	public List<UnitPreview> preview(JobFile file, RunOptions options, int rows, IProgressMonitor monitor) {
		previewed.add(file);
		return List.copyOf(previews);
	}

	@Override
	public VerifyOutcome verify(JobFile file, Set<String> names, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException {
		if (failure != null) {
			throw failure;
		}
		found.forEach(listener::handle);
		return verified;
	}

	@Override
	public VerifyOutcome repair(JobFile file, Set<String> names, boolean confirmDeletes, TaskListener listener,
			IProgressMonitor monitor) {
		repaired.add(confirmDeletes);
		return verified;
	}

	@Override
	public List<SyncState> states(JobFile file) {
		return List.copyOf(states);
	}

	@Override
	public List<String> reset(JobFile file, Set<String> names, IProgressMonitor monitor) {
		reset.add(names);
		return List.copyOf(names);
	}

	@Override
	public List<PendingConflict> conflicts(JobFile file, Set<String> names, IProgressMonitor monitor) {
		return List.copyOf(conflicts);
	}

	@Override
	public ConflictOutcome resolve(JobFile file, ConflictChoices choices, IProgressMonitor monitor) {
		chosen.add(choices);
		List<PendingConflict> resolved = conflicts.stream()
				.filter(c -> choices.units().contains(c.unit()) && choices.labels().contains(c.label())).toList();
		conflicts.removeAll(resolved);
		return new ConflictOutcome(resolved, List.of());
	}

	@Override
	public List<RefusedRow> deadLetters(JobFile file, Set<String> names, int most, IProgressMonitor monitor)
			throws TidemarkException {
		if (failure != null) {
			throw failure;
		}
		return List.copyOf(refused);
	}

	@Override
	public List<JobFileProblem> validate(String text) {
		return List.copyOf(problems);
	}

	@Override
	public Job parse(String text, Path file) {
		return job;
	}

	@Override
	public String format(Job formatted) {
		return formatted.toString();
	}

	@Override
	public Optional<Job> draft(String text) {
		return problems.isEmpty() ? Optional.of(texts.getOrDefault(text, job)) : Optional.empty();
	}

	@Override
	public List<JobCompletion> complete(String text, int offset) {
		return List.of();
	}

	@Override
	public String update(String text, Job changed) {
		if (changed.equals(texts.getOrDefault(text, job))) {
			return text;
		}
		texts.put(changed.toString(), changed);
		return changed.toString();
	}

	@Override
	public List<NumberRange> gaps(SyncState state) {
		return List.of();
	}
}
