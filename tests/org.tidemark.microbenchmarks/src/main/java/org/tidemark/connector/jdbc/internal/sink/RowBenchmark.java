/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;
import org.tidemark.microbenchmarks.Rows1000;
import org.tidemark.sync.internal.state.RowHasher;

/** What is done with each row on its way to a target, in nanoseconds a row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Rows1000.ROWS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RowBenchmark {

	private static final List<String> POSTGRESQL = List.of("bigint", "integer", "character varying(20)",
			"numeric(12,2)", "double precision", "character varying(80)", "text", "date",
			"timestamp without time zone", "timestamp without time zone");

	private final RowBatch batch = Rows1000.make();
	private final Rows rows = Rows.all(batch, List.of(0));
	private final TabText text = new TabText(styles(), false);
	private final BinaryField[] fields = fields();
	private final RowHasher hasher = new RowHasher();

	private TabText.Style[] styles() {
		TabText.Style[] styles = new TabText.Style[batch.columns().size()];
		Arrays.fill(styles, TabText.Style.PLAIN);
		return styles;
	}

	private BinaryField[] fields() {
		List<TargetColumn> targets = new ArrayList<>();
		for (int i = 0; i < POSTGRESQL.size(); i++) {
			BatchColumn column = batch.columns().get(i);
			targets.add(new TargetColumn(column.name(), POSTGRESQL.get(i), POSTGRESQL.get(i),
					new LogicalType.Text(0, false),
					false, true, ""));
		}
		return BinaryRows.fields(batch.columns(), targets);
	}

	/** Escaped text, as LOAD DATA and COPY read it. */
	@Benchmark
	public Object encodeAsText() {
		return text.parts(rows);
	}

	/** The binary form of COPY. */
	@Benchmark
	public Object encodeAsBinary() {
		return BinaryRows.encode(rows, fields, false);
	}

	/** The last row of each key. */
	@Benchmark
	public Object findLatestOfEachKey() {
		return Rows.latest(batch, List.of(0));
	}

	/** The hash of the boundary rows, and of verification. */
	@Benchmark
	public long hash() {
		long sum = 0;
		for (int row = 0; row < Rows1000.ROWS; row++) {
			sum += hasher.hash(batch, row, 10).hashCode();
		}
		return sum;
	}
}
