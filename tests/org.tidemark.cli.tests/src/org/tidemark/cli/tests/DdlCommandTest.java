/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference.MissingTable;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlScript;

class DdlCommandTest extends CommandTest {

	private static final TableDefinition TABLE = new TableDefinition(new TableName("public", "a"),
			List.of(new ColumnDefinition("id", TypeMapping.exact("bigint"), false, null),
					new ColumnDefinition("doc", new TypeMapping("json", Fidelity.LOSSY, "It changes."), true, null)),
			List.of("id"), null);

	@BeforeEach
	void setUp() {
		sessions.ddl.scripts = List.of(script(List.of("CREATE TABLE a")));
	}

	private static DdlScript script(List<String> statements) {
		return new DdlScript("postgresql", "17.2",
				List.of(new DdlScript.Table("main.a", new TableName("main", "a"), TABLE,
						List.of(new Alteration(new MissingTable(TABLE), statements, false,
								statements.isEmpty() ? "No." : "")))),
				"-- head\nCREATE TABLE a;\n");
	}

	@Test
	void scriptsArePrinted() {
		assertEquals(0, shell.run("ddl", "shop.tidemark"));
		assertEquals(List.of("-- head", "CREATE TABLE a;", ""), shell.outLines());
		assertEquals(0, shell.run("ddl", "shop.tidemark", "--system", "postgresql", "--system", "starrocks@3.2",
				"--diff"));
		assertEquals(List.of(new DdlRequest(List.of(), false),
				new DdlRequest(List.of("postgresql", "starrocks@3.2"), true)), sessions.ddl.requests);
	}

	@Test
	void scriptsAreWrittenIntoAFolder() throws Exception {
		assertEquals(0, shell.run("ddl", "shop.tidemark", "--out", "sql/new"));
		assertEquals(List.of("postgresql: written to " + folder.resolve("sql/new/postgresql.sql")), shell.outLines());
		assertEquals("-- head\nCREATE TABLE a;\n", Files.readString(folder.resolve("sql/new/postgresql.sql")));
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws Exception {
		Files.writeString(folder.resolve("file"), "");
		assertEquals(1, shell.run("ddl", "shop.tidemark", "--out", "file"));
		assertTrue(shell.err().endsWith("Check that the folder can be written.\n"), shell.err());
	}

	@Test
	void jsonHasALineForEachTable() {
		assertEquals(0, shell.run("ddl", "shop.tidemark", "--json"));
		assertEquals(
				List.of("{\"system\":\"postgresql\",\"version\":\"17.2\",\"unit\":\"main.a\",\"source\":\"main.a\","
						+ "\"target\":\"public.a\",\"key\":[\"id\"],\"columns\":[{\"name\":\"id\",\"type\":\"bigint\",\"nullable\":false,"
						+ "\"fidelity\":\"exact\",\"reason\":\"\"},{\"name\":\"doc\",\"type\":\"json\",\"nullable\":true,\"fidelity\":\"lossy\","
						+ "\"reason\":\"It changes.\"}],\"changes\":[{\"difference\":\"missing_table\",\"statements\":[\"CREATE TABLE a\"],"
						+ "\"possible\":true,\"destroys_data\":false,\"note\":\"\"}],\"file\":null}"),
				shell.outLines());
	}

	@Test
	void whatCannotBeDoneExits3() {
		sessions.ddl.scripts = List.of(script(List.of()));
		assertEquals(3, shell.run("ddl", "shop.tidemark"));
	}
}
