/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.TableRoute;

/**
 * Writes the statements that make a pipeline where nothing of it is there yet: first what its tables share, then table by
 * table what reads the rows, what takes them and what sends them, so that no statement needs one behind it.
 */
public final class PipelineScript {

	private static final String SECRETS = "tidemark_";
	private static final int MYSQL_PORT = 3306;
	private static final int STARROCKS_PORT = 9030;

	private final PipelineDesign design;
	private final RisingWaveSql risingWave;
	private final StarRocksSql starRocks;

	/** @param design what the pipeline is made of */
	public PipelineScript(PipelineDesign design) {
		this.design = design;
		this.risingWave = new RisingWaveSql(design.naming().schema(), design.options().timeZone());
		this.starRocks = new StarRocksSql(design.versions().starRocks(), design.replication(),
				design.options().buckets());
	}

	/** All statements in the order in which they are run. */
	public List<PipelineStatement> statements() {
		List<PipelineStatement> statements = new ArrayList<>(databases());
		Set<TableName> merged = new HashSet<>();
		design.routes().stream().filter(r -> r.discriminator() != null && merged.add(r.target()))
				.forEach(r -> statements.add(target(r)));
		statements.add(of(Purpose.SCHEMA, design.naming().schema(), null, risingWave.createSchema(), List.of()));
		if (design.versions().secrets()) {
			statements.add(secret(design.source()));
			statements.add(secret(design.target()));
		}
		statements.add(source());
		statements.add(session());
		for (TableRoute route : design.routes()) {
			statements.add(table(route));
			if (route.discriminator() == null) {
				statements.add(target(route));
			}
			statements.add(sink(route));
		}
		return List.copyOf(statements);
	}

	/** The statement that empties the target of a table. */
	public static String truncate(TableRoute route) {
		return StarRocksSql.truncateTable(route.target());
	}

	private List<PipelineStatement> databases() {
		List<PipelineStatement> statements = new ArrayList<>();
		Set<String> databases = new LinkedHashSet<>();
		design.routes().forEach(r -> databases.add(String.valueOf(r.target().schema())));
		for (String database : databases) {
			// an existing database may hold more than this pipeline's tables, so that nothing undoes it
			statements.add(new PipelineStatement(PipelineSystem.STARROCKS, Purpose.TARGET_DATABASE, Action.CREATE,
					database, null, starRocks.createDatabase(database), false, List.of()));
		}
		return statements;
	}

	private PipelineStatement target(TableRoute route) {
		return new PipelineStatement(PipelineSystem.STARROCKS, Purpose.TARGET_TABLE, Action.CREATE,
				route.target().toString(), route.discriminator() == null ? route.source() : null,
				starRocks.createTable(route), false, List.of(starRocks.dropTable(route.target())));
	}

	private PipelineStatement secret(ConnectionSettings connection) {
		String name = secretName(connection);
		return of(Purpose.SECRET, name, null, risingWave.createSecret(name, connection.name()),
				risingWave.dropSecret(name));
	}

	private String secretName(ConnectionSettings connection) {
		Names names = new Names();
		String source = names.starRocks(SECRETS + design.source().name());
		return connection.name().equals(design.source().name()) ? source
				: names.starRocks(SECRETS + connection.name());
	}

	private PipelineStatement source() {
		String name = design.naming().source();
		ConnectionSettings connection = design.source();
		Map<String, String> options = new LinkedHashMap<>();
		options.put("connector", RisingWaveSql.literal("mysql-cdc"));
		options.put("hostname", RisingWaveSql.literal(String.valueOf(connection.host())));
		options.put("port", number(connection.port() == 0 ? MYSQL_PORT : connection.port()));
		options.put("username", RisingWaveSql.literal(String.valueOf(connection.user())));
		options.put("password", password(connection));
		options.put("database.name", RisingWaveSql.literal(String.join(",", design.databases())));
		options.put("server.id", number(design.serverId()));
		options.put("ssl.mode", RisingWaveSql.literal(sslMode(connection.tls().mode())));
		if (design.routes().stream().flatMap(r -> r.columns().stream())
				.anyMatch(CdcTypes::needsPreciseBigint)) {
			options.put("debezium.bigint.unsigned.handling.mode", RisingWaveSql.literal("precise"));
		}
		return of(Purpose.SOURCE, name, null, risingWave.createSource(name, options), risingWave.dropSource(name));
	}

	/** RisingWave checks no certificate of MySQL in any mode, and reads snapshots without TLS in preferred mode. */
	private static String sslMode(TlsMode mode) {
		return switch (mode) {
			case DISABLED -> "disabled";
			case PREFERRED -> "preferred";
			default -> "required";
		};
	}

	private String password(ConnectionSettings connection) {
		return design.versions().secrets() ? "SECRET " + risingWave.object(secretName(connection))
				: SecretMark.of(connection.name());
	}

	private PipelineStatement table(TableRoute route) {
		return of(Purpose.TABLE, route.risingWaveTable(), route.source(),
				risingWave.createTable(route, design.naming().source()),
				risingWave.dropTable(route.risingWaveTable()));
	}

	/** A sink in the foreground would block until all rows are there; tables are made in the foreground all the same. */
	private PipelineStatement session() {
		return new PipelineStatement(PipelineSystem.RISINGWAVE, Purpose.SESSION, Action.SET, "background_ddl", null,
				"SET background_ddl = true", false, List.of());
	}

	private PipelineStatement sink(TableRoute route) {
		ConnectionSettings connection = design.target();
		Map<String, String> options = new LinkedHashMap<>(RisingWaveSql.sinkOptions(route));
		options.put("starrocks.host", RisingWaveSql.literal(String.valueOf(connection.host())));
		options.put("starrocks.mysqlport", number(connection.port() == 0 ? STARROCKS_PORT : connection.port()));
		options.put("starrocks.httpport", number(design.httpPort()));
		options.put("starrocks.user", RisingWaveSql.literal(String.valueOf(connection.user())));
		options.put("starrocks.password", password(connection));
		options.put("starrocks.database", RisingWaveSql.literal(String.valueOf(route.target().schema())));
		options.put("starrocks.table", RisingWaveSql.literal(route.target().table()));
		return of(Purpose.SINK, route.sink(), route.source(), risingWave.createSink(route, options),
				risingWave.dropSink(route.sink()));
	}

	private static String number(long value) {
		return RisingWaveSql.literal(Long.toString(value));
	}

	private static PipelineStatement of(Purpose purpose, String object, @Nullable TableName table, String sql,
			List<String> undo) {
		return new PipelineStatement(PipelineSystem.RISINGWAVE, purpose, Action.CREATE, object, table, sql, false,
				undo);
	}
}
