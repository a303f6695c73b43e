/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.apply;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.RisingWaveSql;

/** Says why a statement of a plan failed, and what to do then. */
final class StatementProblems {

	private final PipelineRequest request;
	private final List<TableRoute> routes;

	/** @param design what the pipeline is made of; null when it is taken down or controlled */
	StatementProblems(PipelineRequest request, @Nullable PipelineDesign design) {
		this.request = request;
		this.routes = design == null ? List.of() : design.routes();
	}

	/** Why a statement was not run that a cancellation came before. */
	static TidemarkException notBegun(PipelineStatement statement) {
		return new TidemarkException(ProblemKind.CANCELLED,
				NLS.bind(Messages.Cancelled_before, kind(statement), statement.object()), Messages.Cancelled_remedy,
				null);
	}

	TidemarkException explain(PipelineStatement statement, StatementException error) {
		String words = error.serverMessage().isEmpty() ? error.getMessage() : error.serverMessage();
		return switch (error.fault()) {
			case CONNECTION -> problem(error, Messages.Cut, statement, words, Messages.Cut_remedy);
			case PERMISSION -> problem(error, Messages.Denied, statement, words, grant(statement));
			case EXISTS -> problem(error, Messages.Exists, statement, words, Messages.Exists_remedy);
			case MISSING -> problem(error, Messages.Missing, statement, words, missing(statement));
			case TYPE, UNSUPPORTED -> problem(error, Messages.Type, statement, words + columns(statement, words),
					Messages.Type_remedy);
			case SYNTAX -> problem(error, Messages.Syntax, statement, words, Messages.Syntax_remedy);
			case CANCELLED -> problem(error, Messages.Cancelled, statement, words, Messages.Cancelled_remedy);
			case OTHER -> problem(error, Messages.Failed, statement, words + columns(statement, words),
					Messages.Failed_remedy);
		};
	}

	private static TidemarkException problem(StatementException error, String message, PipelineStatement statement,
			String words, String remedy) {
		return new TidemarkException(error.kind(),
				NLS.bind(message, new Object[] { kind(statement), statement.object(), words }), remedy,
				error.isTransient(), error);
	}

	private static String kind(PipelineStatement statement) {
		String system = statement.system() == PipelineSystem.STARROCKS ? "StarRocks" : "RisingWave";
		return system + ' ' + statement.purpose().name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** The statement that an administrator runs to allow it. */
	private String grant(PipelineStatement statement) {
		ConnectionSettings connection = statement.system() == PipelineSystem.STARROCKS ? request.target()
				: request.risingWave();
		String user = String.valueOf(connection.user());
		if (statement.system() == PipelineSystem.STARROCKS) {
			String account = " TO USER '" + user.replace("'", "''") + "'@'%'";
			return NLS.bind(Messages.Denied_remedy, switch (statement.purpose()) {
				case TARGET_DATABASE -> "GRANT CREATE DATABASE ON CATALOG default_catalog" + account;
				default -> statement.action() == Action.CREATE
						? "GRANT CREATE TABLE ON DATABASE " + database(statement) + account
						: "GRANT ALL ON TABLE " + statement.object() + account;
			});
		}
		String account = " TO " + RisingWaveSql.quote(user);
		return NLS.bind(Messages.Denied_remedy, switch (statement.purpose()) {
			case SCHEMA -> "GRANT CREATE ON DATABASE " + String.valueOf(connection.database()) + account;
			default -> "GRANT CREATE ON SCHEMA " + request.job().pipeline().schema() + account;
		});
	}

	private String database(PipelineStatement statement) {
		return routes.stream().filter(r -> r.target().toString().equals(statement.object()))
				.map(r -> String.valueOf(r.target().schema())).findFirst().orElse("");
	}

	/** StarRocks hides what a login may not write, so that a sink's missing table is often a missing privilege. */
	private String missing(PipelineStatement statement) {
		return switch (statement.purpose()) {
			case SINK -> NLS.bind(Messages.Missing_sink_remedy, String.valueOf(request.target().user()));
			default -> Messages.Missing_remedy;
		};
	}

	/** The types of the columns that the server names. */
	private String columns(PipelineStatement statement, String words) {
		String named = routes.stream().filter(r -> statement.isFor(r.source()))
				.flatMap(r -> r.travelling().stream()).filter(c -> isNamed(c, words))
				.map(c -> NLS.bind(Messages.Type_column, new Object[] { c.source().name(), c.source().nativeType(),
						c.risingWaveType(), c.starRocksType() }))
				.collect(Collectors.joining(" "));
		return named.isEmpty() ? "" : ' ' + named;
	}

	private static boolean isNamed(ColumnRoute column, String words) {
		return words.matches("(?s).*[^\\p{L}\\p{N}_]" + java.util.regex.Pattern.quote(column.risingWaveColumn())
				+ "(?:[^\\p{L}\\p{N}_].*)?");
	}
}
