/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.jobfile.JobFiles;

/** A text that is changed keeps everything that the change does not concern. */
class JobUpdateTest {

	private final JobFiles files = new JobFilesImpl();

	private Job draft(String text) {
		return files.draft(text).orElseThrow();
	}

	private static Job with(Job job, List<TableMapping> tables) {
		return job.withTables(tables);
	}

	private static TableMapping with(TableMapping table, List<ColumnMapping> columns) {
		return new TableMapping(table.source(), table.target(), columns, table.where(), table.sync());
	}

	private static TableMapping table(String source, String target) {
		return new TableMapping(TableName.parse(source), TableName.parse(target), List.of(), null, SyncOptions.NONE);
	}

	@Test
	void aDraftMayLackTablesAndFillAColumnTwiceButNotHaveAWrongForm() {
		String empty = "{\"tidemark\": 1, \"name\": \"n\", \"source\": \"s\", \"target\": \"t\"}";
		assertEquals(List.of(), draft(empty).tables());
		assertEquals(1, files.validate(empty).size());
		String twice = Samples.job(
				"\"tables\": [{\"source\": \"a\", \"columns\": [{\"name\": \"x\"}, {\"name\": \"y\", \"target\": \"x\"}]}]");
		assertEquals(2, draft(twice).tables().get(0).columns().size());
		assertEquals(Optional.empty(), files.draft(empty.replace("name", "nmae")));
		assertEquals(Optional.empty(), files.draft(empty.substring(1)));
		assertThrows(IllegalArgumentException.class, () -> files.update("{}", draft(empty)));
	}

	@Test
	void aJobThatIsTheSameLeavesTheTextAlone() {
		assertEquals(Samples.DESIGN, files.update(Samples.DESIGN, draft(Samples.DESIGN)));
		assertEquals(Samples.COMPLETE, files.update(Samples.COMPLETE, draft(Samples.COMPLETE)));
	}

	@Test
	void aColumnIsRenamedAddedAndLeftOutInItsPlace() {
		Job job = draft(Samples.DESIGN);
		TableMapping table = job.tables().get(0);
		List<ColumnMapping> columns = new ArrayList<>(table.columns());
		columns.set(1, new ColumnMapping("updated_at", null, "changed", null, false, columns.get(1).role()));
		columns.remove(2);
		columns.add(1, ColumnMapping.of("status"));
		assertEquals(Samples.DESIGN.replace("""
				[ { "name": "id", "target": "order_id", "is_key": true },
				                   { "name": "updated_at", "role": "updated_time" },
				                   { "expression": "lower(email)", "target": "email_norm", "type": "varchar(200)" } ]
				""".strip(), """
				[
				        { "name": "id", "target": "order_id", "is_key": true },
				        { "name": "status" },
				        { "name": "updated_at", "target": "changed", "role": "updated_time" }
				      ]
				""".strip()), files.update(Samples.DESIGN, with(job, List.of(with(table, columns)))));
	}

	@Test
	void aSecondTableGetsALineOfItsOwnAndTheLastOneIsTakenOut() {
		Job job = draft(Samples.DESIGN);
		List<TableMapping> tables = new ArrayList<>(job.tables());
		tables.add(table("shop.items", "public.items"));
		String added = files.update(Samples.DESIGN, with(job, tables));
		assertEquals(Samples.DESIGN.replace("""
				"row_version" } } }
				""", """
				"row_version" } } },
				    { "source": "shop.items", "target": "public.items" }
				"""), added);
		assertEquals(Samples.DESIGN, files.update(added, job));
	}

	@Test
	void theFirstTablesOfAnEmptyJobStandInLines() {
		String text = """
				{
				\t"tidemark": 1,
				\t"name": "n",
				\t"source": "s",
				\t"target": "t",
				\t"schedule": { "cron": "* * * * *" }
				}
				""";
		Job job = draft(text);
		assertEquals(text.replace("\"t\",\n", """
				"t",
				\t"tables": [
				\t\t{ "source": "main.a", "target": "main.b" },
				\t\t{ "source": "c", "target": "x.c" }
				\t],
				"""), files.update(text, with(job, List.of(table("main.a", "main.b"), table("c", "x.c")))));
	}

	@Test
	void columnsOfATableOnOneLineGetLines() {
		String text = """
				{
				  "tidemark": 1, "name": "n", "source": "s", "target": "t",
				  "tables": [ { "source": "main.a" } ]
				}
				""".replace("\n", "\r\n");
		Job job = draft(text);
		TableMapping table = with(job.tables().get(0), List.of(ColumnMapping.of("id"), ColumnMapping.of("name")));
		assertEquals("""
				{
				  "tidemark": 1, "name": "n", "source": "s", "target": "t",
				  "tables": [
				    {
				      "source": "main.a",
				      "columns": [
				        { "name": "id" },
				        { "name": "name" }
				      ]
				    }
				  ]
				}
				""".replace("\n", "\r\n"), files.update(text, with(job, List.of(table))));
	}

	@Test
	void patternsAreChangedInTheirList() {
		String text = Samples.job("\"include\": [\"a.*\", \"b.*\"]");
		Job job = draft(text);
		Job other = new Job(job.name(), job.engine(), job.source(), job.target(), job.sync(), job.tables(),
				new TableSelection(List.of("b.*", "c.*"), List.of("*.tmp"), job.selection().naming()), job.pipeline(),
				job.schedule());
		assertEquals(text.replace("[\"a.*\", \"b.*\"]", "[\"b.*\", \"c.*\"], \"exclude\": [\"*.tmp\"]"),
				files.update(text, other));
	}
}
