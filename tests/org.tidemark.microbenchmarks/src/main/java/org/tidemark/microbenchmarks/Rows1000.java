/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.microbenchmarks;

import java.util.List;

import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;

/** The rows that the inner loops work on: ten columns as those of the larger benchmarks. */
public final class Rows1000 {

	/** How many rows there are. */
	public static final int ROWS = 1_000;

	private Rows1000() {
	}

	/** Makes them. */
	public static RowBatch make() {
		RowBatch batch = new RowBatch(List.of(new BatchColumn("id", new LogicalType.Int(64, true)),
				new BatchColumn("customer_id", new LogicalType.Int(32, true)),
				new BatchColumn("status", new LogicalType.Text(20, false)),
				new BatchColumn("amount", new LogicalType.Decimal(12, 2)),
				new BatchColumn("ratio", new LogicalType.Floating(64)),
				new BatchColumn("email", new LogicalType.Text(80, false)),
				new BatchColumn("note", new LogicalType.Text(0, false)),
				new BatchColumn("ordered_on", new LogicalType.Date()),
				new BatchColumn("created_at", new LogicalType.DateTime(6)),
				new BatchColumn("updated_at", new LogicalType.DateTime(6))), ROWS);
		for (int i = 0; i < ROWS; i++) {
			batch.column(0).appendLong(1_900_000 + i);
			batch.column(1).appendLong(i % 9973);
			batch.column(2).appendText(i % 4 == 0 ? "back\\slash" : "paid");
			batch.column(3).appendText((1_900_000 + i) * 7 / 100 + ".25");
			if (i % 11 == 0) {
				batch.column(4).appendNull();
			} else {
				batch.column(4).appendDouble(i / 8.0);
			}
			batch.column(5).appendText("user" + i + "@example.com");
			batch.column(6).appendText("note\t" + i + "\n中文 😀");
			batch.column(7).appendText("2026-01-%02d".formatted(1 + i % 28));
			batch.column(8).appendText("2026-01-01 00:00:%02d.123456".formatted(i % 60));
			batch.column(9).appendText("2026-01-02 00:%02d:00.000001".formatted(i % 60));
		}
		return batch;
	}
}
