/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.registry.ConflictPolicies;
import org.tidemark.sync.internal.registry.Strategies;
import org.tidemark.sync.internal.state.Fingerprint;
import org.tidemark.sync.spi.IncrementalStrategy;

/** Resolves a table mapping against both databases; refuses what cannot work before anything is written. */
final class UnitResolver {

	private final Sides sides;
	private final Strategies strategies;
	private final ConflictPolicies policies;
	private final StoredSchemas stored;
	private final @Nullable RunOptions options;
	private final IProgressMonitor monitor;

	UnitResolver(Sides sides, Strategies strategies, ConflictPolicies policies, StoredSchemas stored,
			@Nullable RunOptions options, IProgressMonitor monitor) {
		this.sides = sides;
		this.strategies = strategies;
		this.policies = policies;
		this.stored = stored;
		this.options = options;
		this.monitor = monitor;
	}

	UnitSpec resolve(String name, TableMapping mapping, SyncSettings settings) throws TidemarkException {
		SourceSide reads = new SourceSide(sides.source(), monitor);
		TableInfo source = reads.table(mapping.source());
		TableName target = mapping.target().schema() != null ? mapping.target()
				: mapping.target().inSchema(sides.target().discovery().defaultSchema());
		TableInfo existing = sides.target().discovery().table(target, monitor).orElse(null);
		if (existing != null) {
			target = existing.name();
		}
		SourceSchema before = existing == null ? null
				: stored.of(name, source, target, settings,
						beginsAnew());
		SchemaChoice choice = new SchemaChoice(name, settings.schemaDrift(), options);
		SchemaDecision schema = mapping.columns().isEmpty() ? choice.forAll(source, existing, before)
				: choice.forListed(listed(mapping, source), before);
		List<MappedColumn> columns = columns(reads, mapping, source, existing, schema);
		List<MappedColumn> key = new KeyChoice(name, source, columns).choose(settings);
		RuleChoice rules = new RuleChoice(sides.dialect(), settings);
		columns = columns.stream().map(c -> key.contains(c) ? c : rules.apply(c)).toList();
		UnitCursor cursor = cursor(mapping, settings, source, columns);
		TargetTable targetTable = new TargetTable(sides, name, target, existing);
		TargetChanges changes = existing == null ? null : new TargetChanges(sides.dialect(), existing, schema);
		targetTable.check(columns, settings, source, changes);
		new BothWaysCheck(name, source).check(mapping, settings, columns);
		return new UnitSpec(name, source, target, existing, columns.stream().map(MappedColumn::read).toList(),
				key.stream().map(c -> c.read().expression()).toList(), key.stream().map(c -> c.read().name()).toList(),
				cursor, mapping.where(), settings, fingerprint(mapping, target, columns, key, cursor, schema.schema()),
				changes == null ? targetTable.createStatements(columns, key, source.comment())
						: changes.statements(columns, key),
				new ConflictChoice(policies, name, columns, cursor).choose(settings), schema);
	}

	private boolean beginsAnew() {
		RunOptions asked = options;
		return asked == null || asked.full();
	}

	private static List<Column> listed(TableMapping mapping, TableInfo source) {
		return mapping.columns().stream().map(ColumnMapping::name).filter(Objects::nonNull)
				.flatMap(n -> source.column(String.valueOf(n)).stream()).distinct().toList();
	}

	private List<MappedColumn> columns(SourceSide reads, TableMapping mapping, TableInfo source,
			@Nullable TableInfo existing, SchemaDecision schema) throws TidemarkException {
		List<ColumnMapping> wanted = mapping.columns().isEmpty()
				? schema.columns().stream().map(ColumnMapping::of).toList()
				: mapping.columns();
		return reads.columns(wanted, source, name -> targetColumn(name, existing, schema.adds()));
	}

	private static String targetColumn(String wanted, @Nullable TableInfo existing, boolean adds)
			throws TidemarkException {
		if (existing == null) {
			return wanted;
		}
		Optional<Column> column = existing.column(wanted);
		if (column.isEmpty() && adds) {
			return wanted;
		}
		if (column.isEmpty()) {
			throw usage(NLS.bind(Messages.Plan_noTargetColumn, existing.name(), wanted),
					NLS.bind(Messages.Plan_noTargetColumn_remedy, names(existing)));
		}
		return column.get().name();
	}

	private @Nullable UnitCursor cursor(TableMapping mapping, SyncSettings settings, TableInfo source,
			List<MappedColumn> columns) throws TidemarkException {
		IncrementalConfig config = settings.incremental();
		if (config == null) {
			Optional<String> role = columns.stream().filter(c -> c.role() == ColumnRole.UPDATED_TIME)
					.map(MappedColumn::sourceName).findFirst();
			if (role.isEmpty()) {
				return null;
			}
			config = new IncrementalConfig("timestamp", List.of(role.get()), null, null); //$NON-NLS-1$
		}
		IncrementalStrategy strategy = strategies.strategy(config.strategy());
		strategy.checkSource(sides.source().connection().connector(), source);
		List<String> fields = config.fields();
		boolean mapped = mapping.columns().isEmpty() || fields.stream()
				.allMatch(f -> columns.stream().anyMatch(c -> f.equalsIgnoreCase(c.sourceName())));
		return new UnitCursor(config, strategy, strategy.cursor(source, config), mapped);
	}

	private static Fingerprint fingerprint(TableMapping mapping, TableName target, List<MappedColumn> columns,
			List<MappedColumn> key, @Nullable UnitCursor cursor, SourceSchema schema) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("cursor", //$NON-NLS-1$
				cursor == null ? "" //$NON-NLS-1$
						: cursor.config().strategy() + ' ' + cursor.config().fields() + ' '
								+ cursor.config().condition());
		parts.put("filter", Objects.requireNonNullElse(mapping.where(), "")); //$NON-NLS-1$ //$NON-NLS-2$
		parts.put("key", key.stream().map(c -> c.read().name()).toList().toString()); //$NON-NLS-1$
		parts.put("mapping", target + " " + (mapping.columns().isEmpty() ? "*" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				: columns.stream().map(MappedColumn::definition).toList()));
		return Fingerprint.of(parts).with(Fingerprint.SCHEMA, schema.text());
	}

	static String names(TableInfo table) {
		return String.join(", ", table.columns().stream().map(Column::name).toList()); //$NON-NLS-1$
	}

	static TidemarkException usage(String message, String remedy) {
		return new TidemarkException(ProblemKind.USAGE, message, remedy, null);
	}

	/** Whether rows of this unit are found again in the target by a key. */
	static boolean needsKey(SyncSettings settings) {
		return settings.writeMode() == WriteMode.UPSERT || settings.writeMode() == WriteMode.MIRROR
				|| settings.deletes().policy() != DeletePolicy.IGNORE;
	}

	/** The setting for which a key is needed. */
	static String needsKeyFor(SyncSettings settings) {
		return settings.deletes().policy() == DeletePolicy.IGNORE ? "write_mode " + settings.writeMode().id() //$NON-NLS-1$
				: "deletes " + settings.deletes().policy().id(); //$NON-NLS-1$
	}
}
